import { PDFDocument } from '@cantoo/pdf-lib';

/**
 * The same PDF in about half the bytes. Chromium writes each object by itself and uncompressed, and the tags of
 * a long part are a hundred thousand; PDF 1.5 can keep many in one compressed stream.
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
