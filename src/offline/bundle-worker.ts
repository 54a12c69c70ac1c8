import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildTargets } from '../browsers.ts';

/** What the service worker knows of the build that it came with. */
export interface WorkerFacts {
  /** Hash of the build. */
  build: string;
  /** Bytes of a kept copy. */
  bytes: number;
  /** Addresses of the scripts and style sheets of this build, below the site's own. */
  scripts: string[];
  /** First segments of the addresses below the site's own, and the names of files that lie beside them. */
  own: string[];
}

/** Bundles the service worker, Workbox included, into one classic script: modules are not for all browsers. */
export async function bundleWorker(facts: WorkerFacts): Promise<string> {
  const result = await build({
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      'process.env.NODE_ENV': '"production"',
      __FACTS__: JSON.stringify(facts),
    },
    build: {
      write: false,
      target: buildTargets,
      modulePreload: false,
      lib: {
        entry: fileURLToPath(new URL('./worker/worker.ts', import.meta.url)),
        formats: ['iife'],
        name: 'worker',
        fileName: 'sw',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('the service worker was not bundled');
  return chunk.code;
}
