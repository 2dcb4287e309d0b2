// The ribbon's commands as Excel runs them: each in a fresh page that nobody sees, with the dialog it shows over the workbook.
import type { ExcelHost } from '../host/host';
import { commandExternal, dialogExternal, type DialogTold } from '../host/window-command';
import type { PaneOptions, WindowExternal } from '../host/window-external';

const COMMANDS = 'commands.html';

export class Ribbon {
  /** What the pages in our frames are offered. */
  private readonly offers = new WeakMap<Element, () => WindowExternal>();

  constructor(private readonly texts: { readonly title: string; readonly close: string }) {}

  /** Null for a frame that is not of the ribbon. */
  offerTo(page: Window): WindowExternal | null {
    return (page.frameElement && this.offers.get(page.frameElement)?.()) ?? null;
  }

  /** Runs a command to its end; answers with the status it ended with. */
  run(name: string, host: ExcelHost, options: PaneOptions, refuseDialogs: boolean): Promise<number> {
    return new Promise((resolve) => {
      let dialog: (() => void) | null = null;
      const page = this.frame(() =>
        commandExternal(
          host,
          {
            name,
            show: (address, told) =>
              (dialog = refuseDialogs ? null : this.showDialog(address, host, told, options)),
            ended: (status) => {
              // With its page goes its dialog.
              dialog?.();
              setTimeout(() => page.remove()); // not under the feet of the library, which still has to return from this call
              resolve(status);
            },
          },
          options,
        ),
      );
      page.hidden = true;
      page.src = COMMANDS;
      document.body.append(page);
    });
  }

  private showDialog(address: string, host: ExcelHost, told: DialogTold, options: PaneOptions): () => void {
    const dialog = document.createElement('dialog');
    dialog.className = 'dialog';
    dialog.setAttribute('aria-label', this.texts.title);
    const bar = document.createElement('div');
    bar.className = 'dialog-bar';
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = '×';
    close.setAttribute('aria-label', this.texts.close);
    close.addEventListener('click', () => {
      dialog.remove();
      told.closed();
    });
    bar.append(this.texts.title, close);
    const page = this.frame(() => dialogExternal(host, told, options));
    page.title = this.texts.title;
    page.src = address;
    dialog.append(bar, page);
    document.body.append(dialog);
    dialog.show();
    return () => dialog.remove();
  }

  private frame(offer: () => WindowExternal): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    this.offers.set(frame, offer);
    return frame;
  }
}
