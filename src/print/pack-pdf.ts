import { PDFDocument } from '@cantoo/pdf-lib';

/**
 * Rewrites a PDF with compressed object streams (PDF 1.5), which halves its size: Chromium writes each object
 * uncompressed, and a long part has about a hundred thousand, most of them tags.
 * @see https://pdfa.org/resource/iso-32000-2/ (section 7.5.7, object streams)
 */
export async function packPdf(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}
