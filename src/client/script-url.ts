interface Policy {
  createScriptURL(url: string): { toString(): string };
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };

/** The site's only policy: scripts for workers, and those from this origin alone. */
const policy = trustedTypes?.createPolicy('guide', {
  createScriptURL(url) {
    const { origin } = new URL(url, location.href);
    if (origin !== location.origin) throw new TypeError(`${url} is not of this site`);
    return url;
  },
});

/**
 * An address of a script, as pages with Trusted Types want it for workers and service workers.
 * @throws TypeError when it leads to another origin
 * @see https://www.w3.org/TR/trusted-types/#trusted-script-url
 */
export function scriptUrl(url: string): string {
  // TypeScript's own types of the platform take only a string.
  return (policy?.createScriptURL(url) ?? url) as string;
}
