// What the preview's copy of the pane runs before Office.js: it takes the workbook's host from the page around it.
import { takeHost } from '../host/pane-bridge';

takeHost(window);
