// Before the browser suite: finds (on Debian installs) a browser and tells the tests its path.
import { needBrowser } from './programs.mjs';

export default function setup() {
  process.env['CHROME_PATH'] = needBrowser();
}
