/**
 * Ends with one sentence when this Node does not run TypeScript, in which the project is written. Plain
 * JavaScript, so that every Node can read it; the configuration of Astro imports it first, and `npm ci`
 * runs it with the Node that the commands will have.
 */
if (!process.features.typescript) {
  console.error(
    `The commands of this project need Node 22.18 or newer, and this is ${process.version}. ` +
      'npm ci brings one along with the optional packages: run it without --omit=optional, or install a newer Node.',
  );
  process.exit(1);
}
