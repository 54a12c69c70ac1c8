interface TrustedTypePolicy {
  createScriptURL(url: string): { toString(): string };
}
interface TrustedTypePolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): TrustedTypePolicy;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };

/** The site's only Trusted Types policy: it allows addresses of worker scripts on this origin. */
const policy = trustedTypes?.createPolicy('guide', {
  createScriptURL(url) {
    const { origin } = new URL(url, location.href);
    if (origin !== location.origin) throw new TypeError(`${url} is not of this site`);
    return url;
  },
});

/**
 * Converts an address of a script to the trusted type that browsers require for workers and service workers. Its
 * declared type is a string, because TypeScript's types of these constructors accept nothing else.
 * @throws TypeError when the address is on another origin
 * @see https://www.w3.org/TR/trusted-types/#trusted-script-url
 */
export function scriptUrl(url: string): string {
  return (policy?.createScriptURL(url) ?? url) as string;
}
