import { createHash } from 'node:crypto';
import type { Node } from '@takumi-rs/wasm';
import type { TextRun } from '../../markdown/inline.ts';
import type { QuestionInfo } from '../../series/schemas/question.ts';
import type { Cover } from './cover.ts';
import { directionOf, titleRuns, titleSize } from './title.ts';

/** Width and height in pixels, as link previews want them. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The light colours of `tokens.css`. */
export const inks = {
  paper: '#fbfaf6',
  raised: '#f3f1ea',
  ink: '#1d2126',
  soft: '#454b52',
  rule: '#d8d4c8',
  accent: '#0a4a94',
} as const;

const serif = 'Charis SIL, DejaVu Sans';
const sans = 'Noto Sans, DejaVu Sans';
const mono = 'DejaVu Sans Mono, DejaVu Sans';

/** Borders of a level, in the shapes of `question.css`: top, right, bottom and left, in pixels. */
const levelBorders: Record<QuestionInfo['level'], string> = {
  junior: '2px',
  mid: '2px 2px 2px 7px',
  senior: '2px 7px',
  staff: '2px',
};

/** The picture of a page as a tree of boxes and text, which is all that the renderer needs. */
export function drawing(cover: Cover): Node {
  return box(
    {
      width: '100%',
      height: '100%',
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '56px 72px 52px',
      backgroundColor: inks.paper,
      color: inks.ink,
      fontFamily: sans,
    },
    [head(cover), middle(cover), foot(cover)],
  );
}

/** Short name of what a picture shows, which changes with it. */
export function drawingHash(cover: Cover): string {
  return createHash('sha256')
    .update(JSON.stringify(drawing(cover)))
    .digest('hex')
    .slice(0, 12);
}

function head({ guide, place }: Cover): Node {
  const mark = 'polygon(0 0, 67% 0, 100% 50%, 67% 100%, 0 100%, 33% 50%)';
  return box({ display: 'flex', alignItems: 'center', gap: 18, fontSize: 30 }, [
    box({ width: 36, height: 32, flexShrink: 0, backgroundColor: inks.accent, clipPath: mark }, []),
    line(guide, { fontWeight: 600, flexGrow: 1 }),
    line(place, { color: inks.soft, maxWidth: 640 }),
  ]);
}

function middle({ number, title, lead }: Cover): Node {
  const runs = titleRuns(title);
  const { size, lines } = titleSize(runs, lead !== '');
  const first = { fontSize: 40, lineHeight: 1.1, fontWeight: 600, color: inks.soft };
  const below = { fontSize: 30, lineHeight: 1.4, marginTop: 24, color: inks.soft };
  return box({ display: 'flex', flexDirection: 'column' }, [
    ...(number ? [line(number, first)] : []),
    paragraph(runs, { fontFamily: serif, fontSize: size, lineHeight: 1.22, lineClamp: lines }),
    ...(lead ? [paragraph(titleRuns(lead), { ...below, lineClamp: 2 })] : []),
  ]);
}

function foot({ level, kind, foot }: Cover): Node {
  return box(
    {
      display: 'flex',
      alignItems: 'center',
      gap: 20,
      fontSize: 28,
      color: inks.soft,
      borderTop: `3px solid ${inks.ink}`,
      paddingTop: 26,
    },
    [
      ...(level ? [levelMark(level)] : []),
      ...(kind ? [line(kind, { flexShrink: 0 })] : []),
      line(foot, { flexGrow: 1, flexShrink: 1, textAlign: kind ? 'right' : 'left' }),
    ],
  );
}

function levelMark(level: QuestionInfo['level']): Node {
  const border = { borderStyle: 'solid', borderColor: inks.soft, borderRadius: 6 };
  const mark = box({ ...border, borderWidth: levelBorders[level], padding: '0 14px' }, [
    line(level, { fontWeight: 600 }),
  ]);
  return level === 'staff' ? box({ ...border, borderWidth: 2, padding: 3 }, [mark]) : mark;
}

const box = (style: Node['style'], children: Node[]): Node => ({
  type: 'container',
  style,
  children,
});

/** One line, cut off where its room ends. */
const line = (text: string, style: Node['style'] = {}): Node => ({
  type: 'text',
  text: titleRuns(text)
    .map((run) => run.text)
    .join(''),
  style: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', ...style },
});

/** Running text, code in the face and on the ground that it has on a page. */
function paragraph(runs: readonly TextRun[], style: Node['style']): Node {
  const code = { fontFamily: mono, fontSize: '0.86em', backgroundColor: inks.raised };
  return {
    ...box(
      { display: 'block', textOverflow: 'ellipsis', overflowWrap: 'anywhere', ...style },
      runs.map((run) => ({
        type: 'text',
        text: run.text,
        style: { display: 'inline', ...(run.code ? code : {}) },
      })),
    ),
    dir: directionOf(runs.map(({ text }) => text).join('')),
  };
}
