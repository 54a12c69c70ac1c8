/**
 * Content of a `<script type="speculationrules">`: the next chapter is fetched when the pointer rests on
 * its link or presses it, and the navigation needs no second request. `<link rel="prefetch">` would ask
 * again, since static hosts say that pages must be revalidated. A browser that does not know the rules, or
 * that saves data or power, fetches nothing ahead.
 * @see https://wicg.github.io/nav-speculation/speculation-rules.html
 */
export const nextAhead =
  '{"prefetch":[{"where":{"selector_matches":"[rel=next]"},"eagerness":"moderate"}]}';
