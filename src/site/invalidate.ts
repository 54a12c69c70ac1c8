import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';

/** What both graphs of modules have: that of sources and that of modules that have run. */
interface Graph<Module> {
  getModuleById: (id: string) => Module | undefined;
  getModulesByFile: (file: string) => Set<Module> | undefined;
}

/**
 * Makes a development server load modules again when they are next imported, in each of its environments.
 * @param find returns the modules to load again; it is called for each environment's graph of sources and, where modules
 * have run, for the graph of those
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
