// Starts the browser that the setup of the suite has found, shut off from every other host.
import { type Browser, chromium } from 'playwright-core';

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'];
  if (executablePath === undefined)
    throw new Error('The browser suite is run by jest, which sets CHROME_PATH.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox', // Chromium refuses to run as root with it, as CI does
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
