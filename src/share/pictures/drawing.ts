import { createHash } from 'node:crypto';
import type { Node } from '@takumi-rs/wasm';
import type { TextRun } from '../../markdown/inline.ts';
import type { QuestionInfo } from '../../series/schemas/question.ts';
import type { Cover } from './cover.ts';
import { directionOf, titleRuns, titleSize } from './title.ts';

/** Width and height of a picture in pixels, as services that preview links expect them. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The colours of pictures, which are those of the light theme in `tokens.css`. */
export const pictureColours = {
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

/** Level -> width of its borders as in `question.css`, in the order of the CSS property `border-width`. */
const levelBorders: Record<QuestionInfo['level'], string> = {
  junior: '2px',
  mid: '2px 2px 2px 7px',
  senior: '2px 7px',
  staff: '2px',
};

/** The picture of a page as a tree of boxes and texts, for the renderer. */
export function drawing(cover: Cover): Node {
  return box(
    {
      width: '100%',
      height: '100%',
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '56px 72px 52px',
      backgroundColor: pictureColours.paper,
      color: pictureColours.ink,
      fontFamily: sans,
    },
    [headRow(cover), titleBlock(cover), footRow(cover)],
  );
}

/** A hash of 12 hexadecimal digits, different for each drawing, which names its file in the cache. */
export function drawingHash(cover: Cover): string {
  return createHash('sha256')
    .update(JSON.stringify(drawing(cover)))
    .digest('hex')
    .slice(0, 12);
}

function headRow({ guide, partName }: Cover): Node {
  const mark = 'polygon(0 0, 67% 0, 100% 50%, 67% 100%, 0 100%, 33% 50%)';
  return box({ display: 'flex', alignItems: 'center', gap: 18, fontSize: 30 }, [
    box(
      {
        width: 36,
        height: 32,
        flexShrink: 0,
        backgroundColor: pictureColours.accent,
        clipPath: mark,
      },
      [],
    ),
    singleLine(guide, { fontWeight: 600, flexGrow: 1 }),
    singleLine(partName, { color: pictureColours.soft, maxWidth: 640 }),
  ]);
}

function titleBlock({ number, title, subtitle }: Cover): Node {
  const runs = titleRuns(title);
  const { sizePx, maxLines } = titleSize(runs, subtitle !== '');
  const numberStyle = {
    fontSize: 40,
    lineHeight: 1.1,
    fontWeight: 600,
    color: pictureColours.soft,
  };
  const subtitleStyle = {
    fontSize: 30,
    lineHeight: 1.4,
    marginTop: 24,
    color: pictureColours.soft,
  };
  return box({ display: 'flex', flexDirection: 'column' }, [
    ...(number ? [singleLine(number, numberStyle)] : []),
    paragraph(runs, { fontFamily: serif, fontSize: sizePx, lineHeight: 1.22, lineClamp: maxLines }),
    ...(subtitle ? [paragraph(titleRuns(subtitle), { ...subtitleStyle, lineClamp: 2 })] : []),
  ]);
}

function footRow({ level, kind, footer }: Cover): Node {
  return box(
    {
      display: 'flex',
      alignItems: 'center',
      gap: 20,
      fontSize: 28,
      color: pictureColours.soft,
      borderTop: `3px solid ${pictureColours.ink}`,
      paddingTop: 26,
    },
    [
      ...(level ? [levelMark(level)] : []),
      ...(kind ? [singleLine(kind, { flexShrink: 0 })] : []),
      singleLine(footer, { flexGrow: 1, flexShrink: 1, textAlign: kind ? 'right' : 'left' }),
    ],
  );
}

function levelMark(level: QuestionInfo['level']): Node {
  const border = { borderStyle: 'solid', borderColor: pictureColours.soft, borderRadius: 6 };
  const mark = box({ ...border, borderWidth: levelBorders[level], padding: '0 14px' }, [
    singleLine(level, { fontWeight: 600 }),
  ]);
  return level === 'staff' ? box({ ...border, borderWidth: 2, padding: 3 }, [mark]) : mark;
}

const box = (style: Node['style'], children: Node[]): Node => ({
  type: 'container',
  style,
  children,
});

/** A text on one line, which ends with an ellipsis when it is too long. */
const singleLine = (text: string, style: Node['style'] = {}): Node => ({
  type: 'text',
  text: titleRuns(text)
    .map((run) => run.text)
    .join(''),
  style: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', ...style },
});

/** A text that wraps, with code in the same font and on the same background as on a page. */
function paragraph(runs: readonly TextRun[], style: Node['style']): Node {
  const code = { fontFamily: mono, fontSize: '0.86em', backgroundColor: pictureColours.raised };
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
