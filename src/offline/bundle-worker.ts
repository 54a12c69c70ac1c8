import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildTargets } from '../browsers.ts';

/** Data of a build that is compiled into its service worker. */
export interface WorkerBuildInfo {
  /** Hash of the build. */
  build: string;
  /** Size in bytes of an offline copy of the whole guide. */
  bytes: number;
  /** Addresses of the scripts and style sheets of this build, relative to the site's address. */
  scripts: string[];
  /** First path segments of all the guide's addresses, relative to the site's address. */
  firstSegments: string[];
}

/**
 * Bundles the service worker, with Workbox, into one classic script, since some browsers do not support modules in
 * service workers.
 * @returns the code of the script
 * @throws Error when Vite cannot bundle it
 */
export async function bundleWorker(buildInfo: WorkerBuildInfo): Promise<string> {
  const result = await build({
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      'process.env.NODE_ENV': '"production"',
      __BUILD_INFO__: JSON.stringify(buildInfo),
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
