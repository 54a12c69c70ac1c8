import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';

/** The methods that Vite's two graphs of modules share: the graph of sources and the graph of modules that have run. */
interface Graph<Module> {
  getModuleById: (id: string) => Module | undefined;
  getModulesByFile: (file: string) => Set<Module> | undefined;
}

/**
 * Makes a development server load modules again when they are next imported, in each of its environments.
 * @param find returns the modules to load again; called with each environment's graph of sources and, in an environment
 *   that runs modules, with its graph of modules that have run
 * @see https://vite.dev/guide/api-environment-instances.html
 */
export function invalidate(
  server: ViteDevServer,
  find: <Module>(graph: Graph<Module>) => (Module | undefined)[],
): void {
  const now = Date.now();
  for (const environment of Object.values(server.environments)) {
    const { moduleGraph } = environment;
    for (const module of find(moduleGraph))
      if (module) moduleGraph.invalidateModule(module, undefined, now, true);
    if (!isRunnableDevEnvironment(environment)) continue;
    const { evaluatedModules } = environment.runner;
    for (const module of find(evaluatedModules))
      if (module) evaluatedModules.invalidateModule(module);
  }
}
