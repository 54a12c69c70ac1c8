import { z } from 'astro/zod';

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'write an address that begins with https://',
});

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** `content/series.yaml`: title, language, licence and source of the whole guide. */
export const seriesSchema = z.strictObject({
  /** The guide's name, as the title bar and the home page print it. */
  title: z.string().min(1).max(60).describe('DevOps Interview'),
  /** One line that is printed under the name of the guide. */
  tagline: z.string().min(1).max(120).describe('From Application to Selection'),
  /** The home page's description for search engines and link previews. */
  description: z.string().min(40).max(200).describe('one sentence of 40 to 200 characters'),
  /** BCP 47 language tag of the text. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
    .refine(isLanguageTag, 'write a BCP 47 tag, such as en or pt-BR')
    .describe('en'),
  /** The licence of the content, as printed in the footer. */
  licence: z
    .strictObject({ name: z.string().min(1), url: webAddress })
    .describe('{ name: CC BY 4.0, url: "https://…" }'),
  /** Where readers find the source and report mistakes. When absent, the environment variable `SOURCE_URL` is used. */
  source: webAddress.optional().describe('https://example.org/guide'),
});

/** The checked content of `series.yaml`. */
export type SeriesInfo = z.infer<typeof seriesSchema>;
