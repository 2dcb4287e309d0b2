// What the preview's copy of the pane runs before Office.js: it takes the workbook's host, and the way to
// open the template, from the page around it.
import { takeHost } from '../host/pane-bridge';

if (takeHost(window)) {
  window.goujiTemplate = () => window.parent.goujiTemplate?.() ?? Promise.reject(new Error('no page around'));
}
