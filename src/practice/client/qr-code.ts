import { encode } from 'uqr';

const svg = 'http://www.w3.org/2000/svg';

/**
 * Draws the QR code of an address as SVG, dark on light in every theme, because some cameras read no other.
 * @param name accessible name of the drawing
 */
export function qrCode(url: string, name: string): SVGSVGElement {
  const { data, size } = encode(url, { border: 4 });
  const cells = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  const drawing = document.createElementNS(svg, 'svg');
  for (const [key, value] of Object.entries({
    viewBox: `0 0 ${size} ${size}`,
    role: 'img',
    'aria-label': name,
    'shape-rendering': 'crispEdges',
  }))
    drawing.setAttribute(key, value);
  const paths = [
    { fill: '#fff', d: `M0 0h${size}v${size}H0z` },
    { fill: '#000', d: cells.join('') },
  ];
  for (const attributes of paths) {
    const path = document.createElementNS(svg, 'path');
    for (const [key, value] of Object.entries(attributes)) path.setAttribute(key, value);
    drawing.append(path);
  }
  return drawing;
}
