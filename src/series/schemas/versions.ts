import { z } from 'astro/zod';

/** A date of a release calendar: a day, or a month where no day is fixed. */
const calendarDate = z.union([z.string(), z.date()]).transform((value, context) => {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(text) && isDate(text)) return text;
  context.addIssue({ code: 'custom', message: 'write YYYY-MM-DD or YYYY-MM' });
  return z.NEVER;
});

/** True for a day of the calendar; JavaScript takes 30 February for 1 March. */
function isDate(text: string): boolean {
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const version = z.string().regex(/^\d+(\.\d+)*$/, 'write the version in quotes, as "3.12"');

/** One release of the tool that a part is about. */
const releaseSchema = z.strictObject({
  /** As "3.12", in quotes. */
  version,
  /** Day of the first release. */
  released: calendarDate,
  /** Day or month after which nothing is mended. */
  endOfLife: calendarDate,
});

/** One thing that changed with a version. */
const factSchema = z.strictObject({
  /** The version that brought it. */
  version,
  /** What changed; may hold inline Markdown. */
  change: z.string().min(10).max(300),
  /** What breaks, or what to write instead. */
  matters: z.string().min(10).max(300),
  /** The section where it matters: chapter slug, `#`, section id. */
  section: z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'write chapter-slug#section-id'),
  /** Primary source. */
  source: z.url({ protocol: /^https$/ }),
});

/** `versions.yaml` of a part: what differs between the versions that readers meet. */
export const versionsSchema = z.strictObject({
  /** The calendar, oldest first. */
  releases: z.array(releaseSchema).min(1),
  /** What changed. */
  facts: z.array(factSchema).min(1),
});

/** The checked version facts of a part. */
export type VersionsInfo = z.infer<typeof versionsSchema>;
/** One checked fact. */
export type VersionFact = VersionsInfo['facts'][number];
