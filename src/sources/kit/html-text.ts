/** HTML as clean text: entities decoded once, tags and scripts gone, paragraphs and lists as lines. Pure. */
import { LONGEST_TEXT } from '../../core/cell';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
};

/** Decodes entities, each once: "&amp;lt;" becomes "&lt;". */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Characters that are looked at: whatever comes later does not fit into a cell. */
export const LONGEST_HTML = LONGEST_TEXT * 8;
const TAG = /<(\/?)([a-z][a-z\d]*)/iy;
/** What a browser would never show. */
const HIDDEN = /^(script|style|template|noscript|iframe|object|svg)$/;
const BLOCKS = /^(p|div|h[1-6]|ul|ol|tr|table|section|article|header|footer|blockquote|hr)$/;

/** Returns HTML as text, in one pass, since a page that is made to be slow must not be. What is no tag stays as text. */
export function textOfHtml(html: string): string {
  const source = html.slice(0, LONGEST_HTML);
  const small = source.toLowerCase();
  let text = '';
  for (let at = 0; at < source.length; ) {
    const open = source.indexOf('<', at);
    if (open < 0) {
      text += source.slice(at);
      break;
    }
    text += source.slice(at, open);
    const mark = markAt(source, small, open);
    text += mark.text;
    at = mark.end;
  }
  return tidy(decodeEntities(text));
}

interface Mark {
  /** What stands for it in the text. */
  readonly text: string;
  /** The index behind it. */
  readonly end: number;
}

function markAt(source: string, small: string, open: number): Mark {
  const behind = (found: number, length: number) => (found < 0 ? source.length : found + length);
  if (source.startsWith('<!', open)) {
    const isComment = source.startsWith('<!--', open);
    return {
      text: '',
      end: isComment ? behind(source.indexOf('-->', open), 3) : behind(source.indexOf('>', open), 1),
    };
  }
  TAG.lastIndex = open;
  const [, slash, found = ''] = TAG.exec(source) ?? [];
  if (found === '') return { text: '<', end: open + 1 };
  const name = found.toLowerCase();
  const end = behind(source.indexOf('>', open), 1);
  if (slash === '' && HIDDEN.test(name)) {
    return { text: '', end: behind(source.indexOf('>', behind(small.indexOf(`</${name}`, end), 0)), 1) };
  }
  if (name === 'br') return { text: '\n', end };
  if (name === 'li') return { text: slash === '' ? '\n• ' : '', end };
  return { text: BLOCKS.test(name) ? '\n\n' : '', end };
}

/** Returns a text with plain spaces and no more than one blank line in a row. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\f\v\u00a0 ]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/•\s*\n+/g, '• ')
    .replace(/\n\n(?=• )/g, '\n')
    .trim();
}
