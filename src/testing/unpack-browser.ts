import { launchBrowser } from '../print/browser.ts';

/** Unpacks the browser once, before two test files would at the same time. */
export async function setup(): Promise<void> {
  const browser = await launchBrowser();
  await browser.close();
}
