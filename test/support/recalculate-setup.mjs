// Before the recalculation suite: finds (on Debian installs) LibreOffice and tells the tests its path.
import { needOffice } from './programs.mjs';

export default function setup() {
  process.env['SOFFICE_PATH'] = needOffice();
}
