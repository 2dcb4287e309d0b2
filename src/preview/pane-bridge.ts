// What the preview's copy of the pane runs before Office.js: it takes the workbook's host, and the way to
// open a template, from the page around it.
import { takeHost } from '../host/pane-bridge';

if (takeHost(window)) {
  window.goujiTemplate = (bytes, fileName) =>
    window.parent.goujiTemplate?.(bytes, fileName) ?? Promise.reject(new Error('no page around'));
}
