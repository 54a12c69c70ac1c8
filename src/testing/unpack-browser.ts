import { launchBrowser } from '../print/browser.ts';

/** Unpacks the browser before the tests, so that two test files do not unpack it at the same time. */
export async function setup(): Promise<void> {
  const browser = await launchBrowser();
  await browser.close();
}
