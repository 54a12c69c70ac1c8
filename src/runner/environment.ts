// What the page's programs run with, from the layer below; browser code takes nothing from there itself.
export { programEnvironment } from '../examples/environment.ts';
