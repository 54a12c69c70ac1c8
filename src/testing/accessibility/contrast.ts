/** A text with too little contrast; its colours are of the form `rgb(r, g, b)`. */
export interface LowContrastText {
  text: string;
  colour: string;
  background: string;
  ratio: number;
}

/**
 * Finds visible texts with too little contrast: of the page, in figures, in generated content and in placeholders. It
 * runs in the page, so it uses nothing outside itself.
 * @param minRatio the minimum contrast, which is 7 for level AAA
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function lowContrastTexts(minRatio: number): LowContrastText[] {
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = channels(colour)
      .slice(0, 3)
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: string, other: string) => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const opaque = (colour: string) => colour !== 'none' && (channels(colour)[3] ?? 1) > 0;
  const backgroundOf = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (opaque(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  /** The fill of the last shape that is drawn before a text of a figure and contains its centre. */
  const backgroundInFigure = (text: SVGTextElement): string => {
    const svg = text.ownerSVGElement;
    const { x, y, width, height } = text.getBBox();
    const shapes = [...(svg?.querySelectorAll<SVGGraphicsElement>('rect,circle,path') ?? [])];
    const under = shapes.findLast((shape) => {
      const box = shape.getBBox();
      const after = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
      const [left, top] = [x + width / 2 - box.x, y + height / 2 - box.y];
      const holds = left > 0 && left < box.width && top > 0 && top < box.height;
      return after && holds && opaque(getComputedStyle(shape).fill);
    });
    return under ? getComputedStyle(under).fill : backgroundOf(svg);
  };
  const found = new Map<string, LowContrastText>();
  const check = (text: string, colour: string, background: string) => {
    const ratio = Math.round(contrast(colour, background) * 100) / 100;
    const key = `${colour} ${background}`;
    if (ratio < minRatio && !found.has(key))
      found.set(key, { text: text.trim().slice(0, 40), colour, background, ratio });
  };
  for (const element of document.body.querySelectorAll<HTMLElement | SVGElement>('*')) {
    if (!element.checkVisibility()) continue;
    const own = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.nodeValue ?? '')
      .join('');
    if (own.trim() && element instanceof SVGTextElement)
      check(own, getComputedStyle(element).fill, backgroundInFigure(element));
    else if (own.trim() && !(element instanceof SVGElement))
      check(own, getComputedStyle(element).color, backgroundOf(element));
    for (const pseudo of ['::before', '::after', '::placeholder']) {
      const { content, color } = getComputedStyle(element, pseudo);
      const shown =
        pseudo === '::placeholder' ? element.matches('[placeholder]') : /["(]/.test(content);
      if (shown) check(`${element.className} ${pseudo}`, color, backgroundOf(element));
    }
  }
  return [...found.values()];
}
