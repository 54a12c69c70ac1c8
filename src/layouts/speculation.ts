/**
 * Content of a `<script type="speculationrules">`: the browser prefetches the next chapter when the pointer rests on its
 * link or presses it, and the navigation needs no second request. With `<link rel="prefetch">` it would need one,
 * because static hosts send pages that must be revalidated. Browsers without support for these rules, or in a mode that
 * saves data or power, prefetch nothing.
 * @see https://wicg.github.io/nav-speculation/speculation-rules.html
 */
export const nextChapterRules =
  '{"prefetch":[{"where":{"selector_matches":"[rel=next]"},"eagerness":"moderate"}]}';
