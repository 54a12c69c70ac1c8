import type { Page } from 'playwright-core';

/**
 * Counts the pixels that differ between two pictures of the same size by a contrast of at least 3:1, the minimum for
 * what is not text (WCAG 1.4.11, 2.4.13).
 * @param page a page whose policy allows `data:` URLs, such as a blank one, in which the pictures are compared
 * @param before a PNG file
 * @param after a PNG file
 */
export function changedPixels(page: Page, before: Buffer, after: Buffer): Promise<number> {
  const urls = [before, after].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  return page.evaluate(async (pictures) => {
    const [one, other] = await Promise.all(
      pictures.map(async (url) => {
        const bitmap = await createImageBitmap(await (await fetch(url)).blob());
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        return context?.getImageData(0, 0, bitmap.width, bitmap.height).data;
      }),
    );
    if (!one || !other || one.length !== other.length) throw new Error('pictures of two sizes');
    const luminanceAt = (data: Uint8ClampedArray, at: number) =>
      [0.2126, 0.7152, 0.0722].reduce((sum, share, channel) => {
        const value = (data[at + channel] ?? 0) / 255;
        return sum + share * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
      }, 0.05);
    let count = 0;
    for (let at = 0; at < one.length; at += 4) {
      const [a, b] = [luminanceAt(one, at), luminanceAt(other, at)];
      if (Math.max(a, b) / Math.min(a, b) >= 3) count += 1;
    }
    return count;
  }, urls);
}
