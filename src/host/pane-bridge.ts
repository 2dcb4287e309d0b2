// Loaded by the preview's copy of the pane before office.js: takes the host from the page that shows the pane in a frame.
//
//   the page:   offerHost(window, (frame) => windowExternal(host));   before the frame is loaded
//   the frame:  <script src="pane-bridge.js"></script> <script src="lib/office.js"></script>
//
// Page and frame are of the same origin; opened by itself, the pane finds no host and is left alone.
import type { WindowExternal } from './window-external';

const OFFER = 'goujiHost';

interface Offering {
  [OFFER]?: (frame: Window) => WindowExternal;
}

/** Lets what is in frames of this page take a host: `make` is called each time one is loaded. */
export function offerHost(page: Window, make: (frame: Window) => WindowExternal): void {
  (page as Offering)[OFFER] = make;
}

/** Takes what the page offers, if there is one. */
export function takeHost(pane: Window): boolean {
  if (pane.parent === pane) return false;
  const make = (pane.parent as Offering)[OFFER];
  if (!make) return false;
  // Where the browser has an object there already, it gives way.
  Object.defineProperty(pane, 'external', { value: make(pane), configurable: true, writable: true });
  return true;
}
