// How the marks of regions leave a program, from the layer below; browser code takes nothing from there itself.
export { withoutMarkers } from '../examples/regions.ts';
