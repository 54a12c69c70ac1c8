import { z } from 'astro/zod';

/** A date of a release calendar: a day, or a month when the day is not known yet. */
const calendarDate = z.union([z.string(), z.date()]).transform((value, context) => {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(text) && isDate(text)) return text;
  context.addIssue({ code: 'custom', message: 'write YYYY-MM-DD or YYYY-MM' });
  return z.NEVER;
});

/** True for a date that exists; JavaScript would read 30 February as 1 March. */
function isDate(text: string): boolean {
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const version = z.string().regex(/^\d+(\.\d+)*$/, 'write the version in quotes, as "3.12"');

/** One release of the tool that a part is about. */
const releaseSchema = z.strictObject({
  /** Version of the release, as "3.12"; in quotes, since YAML reads 3.10 as 3.1. */
  version,
  /** Date of its first release. */
  released: calendarDate,
  /** Date after which it gets no more fixes. */
  endOfLife: calendarDate,
});

/** One thing that changed with a version. */
const factSchema = z.strictObject({
  /** The version that brought the change. */
  version,
  /** What changed; may hold inline Markdown. */
  change: z.string().min(10).max(300),
  /** Why it matters: what breaks, or what to write instead. */
  matters: z.string().min(10).max(300),
  /** The section that the fact is shown in: chapter slug, `#`, section id. */
  section: z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'write chapter-slug#section-id'),
  /** Address of the primary source, such as the release notes. */
  source: z.url({ protocol: /^https$/ }),
});

/** `versions.yaml` of a part: the releases of its tool, and the changes between them. */
export const versionsSchema = z.strictObject({
  /** The release calendar, oldest first. */
  releases: z.array(releaseSchema).min(1),
  /** The changes, each with its version. */
  facts: z.array(factSchema).min(1),
});

/** The checked version facts of a part. */
export type VersionsInfo = z.infer<typeof versionsSchema>;
/** One checked fact. */
export type VersionFact = VersionsInfo['facts'][number];
