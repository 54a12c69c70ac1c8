import { type FontFamily, fontProviders } from 'astro/config';

/** A face of the pages: the file lies in a package of npm, has Latin letters only, and is served by the site. */
function face(file: string, weight: string, style: 'normal' | 'italic' = 'normal') {
  return { src: [`@fontsource${file}`], weight, style, display: 'optional' } as const;
}

/**
 * The type of the pages, all under the SIL Open Font Licence. `optional`: a face that is not there when
 * the page is painted is kept for the next one, so that no line is ever broken anew under a reader's eyes.
 * Together they may weigh what `src/site/budgets.ts` says, so bold words of the text are set in the face of
 * the interface, which has every weight in one file, and comments of code stand upright.
 */
export const fonts: FontFamily[] = [
  {
    name: 'Source Serif',
    cssVariable: '--face-text',
    provider: fontProviders.local(),
    fallbacks: ['Charter', 'Sitka Text', 'Cambria', 'Noto Serif', 'serif'],
    optimizedFallbacks: false,
    options: {
      variants: [
        face('/source-serif-4/files/source-serif-4-latin-400-normal.woff2', '400'),
        face('/source-serif-4/files/source-serif-4-latin-400-italic.woff2', '400', 'italic'),
      ],
    },
  },
  {
    name: 'Archivo',
    cssVariable: '--face-interface',
    provider: fontProviders.local(),
    fallbacks: ['system-ui', 'sans-serif'],
    options: {
      variants: [face('-variable/archivo/files/archivo-latin-wght-normal.woff2', '100 900')],
    },
  },
  {
    name: 'Source Code',
    cssVariable: '--face-code',
    provider: fontProviders.local(),
    fallbacks: ['ui-monospace', 'Menlo', 'Cascadia Code', 'DejaVu Sans Mono', 'monospace'],
    optimizedFallbacks: false,
    options: {
      variants: [face('/source-code-pro/files/source-code-pro-latin-400-normal.woff2', '400')],
    },
  },
];
