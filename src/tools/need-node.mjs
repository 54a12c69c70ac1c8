/**
 * Exits with a message when this version of Node does not run TypeScript, in which the project is written. This file is
 * JavaScript, so that every version can run it. The configuration of Astro imports it first, and `npm ci` runs it.
 */
if (!process.features.typescript) {
  console.error(
    `The commands of this project need Node 22.18 or newer, and this is ${process.version}. ` +
      'npm ci brings one along with the optional packages: run it without --omit=optional, or install a newer Node.',
  );
  process.exit(1);
}
