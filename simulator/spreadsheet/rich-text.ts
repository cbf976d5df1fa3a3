/** Text with links and styles for parts of it. */
import { signatureError } from '../script/signature';
import { ObjectKind, type Simulated } from './object-kind';
import { type KeptStyle, TextStyle } from './text-style';

type GoogleRichText = GoogleAppsScript.Spreadsheet.RichTextValue;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
type GoogleStyle = GoogleAppsScript.Spreadsheet.TextStyle;

/** A stretch of text with one look. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly link: string | null;
  readonly style: KeptStyle;
}

export interface KeptRichText {
  readonly text: string;
  readonly runs: readonly Run[];
}

interface RichTextValueState {
  readonly kept: KeptRichText;
  readonly offset: number;
}
type RichTextValueObject = Simulated<GoogleRichText, RichTextValueState>;

export const RichTextValue = new ObjectKind<GoogleRichText, RichTextValueState>('RichTextValue', {
  getText(): string {
    return this.kept.text;
  },

  getStartIndex(): number {
    return this.offset;
  },

  getEndIndex(): number {
    return this.offset + this.kept.text.length;
  },

  /** null when the parts asked for do not have one link. */
  getLinkUrl(startOffset?: number, endOffset?: number): string | null {
    const links = new Set(runsIn(this, startOffset, endOffset).map(({ link }) => link));
    const [link = null] = links;
    return links.size === 1 ? link : null;
  },

  getTextStyle(startOffset?: number, endOffset?: number): GoogleStyle {
    const [first] = runsIn(this, startOffset, endOffset);
    return TextStyle.create(this.book, { kept: first?.style ?? {} });
  },

  getRuns(): GoogleRichText[] {
    return this.kept.runs.map((run) => {
      const text = this.kept.text.slice(run.start, run.end);
      const kept = { text, runs: [{ ...run, start: 0, end: text.length }] };
      return RichTextValue.create(this.book, { kept, offset: this.offset + run.start });
    });
  },

  copy(): GoogleBuilder {
    return RichTextValueBuilder.create(this.book, { kept: this.kept });
  },
});

function runsIn(value: RichTextValueObject, start = 0, end = value.kept.text.length): Run[] {
  return value.kept.runs.filter((run) => run.start < end && run.end > start);
}

interface RichTextValueBuilderState {
  kept: KeptRichText;
}
type RichTextValueBuilderObject = Simulated<GoogleBuilder, RichTextValueBuilderState>;

export const RichTextValueBuilder = new ObjectKind<GoogleBuilder, RichTextValueBuilderState>(
  'RichTextValueBuilder',
  {
    setText(text: string): GoogleBuilder {
      this.kept = plainRichText(String(text));
      return this;
    },

    /** (link) for all of the text, or (start, end, link). */
    setLinkUrl(...parts: unknown[]): GoogleBuilder {
      const link = (parts.at(-1) ?? null) as string | null;
      return apply(this, parts, (run) => ({ ...run, link }));
    },

    /** (style) for all of the text, or (start, end, style). */
    setTextStyle(...parts: unknown[]): GoogleBuilder {
      const given = parts.at(-1);
      const style = TextStyle.has(given) ? given.kept : {};
      return apply(this, parts, (run) => ({ ...run, style: { ...run.style, ...style } }));
    },

    build(): GoogleRichText {
      return RichTextValue.create(this.book, { kept: this.kept, offset: 0 });
    },
  },
);

function apply(
  builder: RichTextValueBuilderObject,
  parts: unknown[],
  change: (run: Run) => Run,
): GoogleBuilder {
  const { text, runs } = builder.kept;
  const isAll = parts.length < 3;
  const [start, end] = isAll ? [0, text.length] : [Number(parts[0]), Number(parts[1])];
  const cut = runs.flatMap((run) => splitAt(run, [start, end]));
  const changed = cut.map((run) => (run.start >= start && run.end <= end ? change(run) : run));
  builder.kept = { text, runs: joined(changed) };
  return builder;
}

export function plainRichText(text: string): KeptRichText {
  return { text, runs: text === '' ? [] : [{ start: 0, end: text.length, link: null, style: {} }] };
}

function splitAt(run: Run, places: number[]): Run[] {
  const ends = [run.start, ...places.filter((place) => place > run.start && place < run.end), run.end];
  return ends.slice(1).map((end, index) => ({ ...run, start: ends[index] as number, end }));
}

/** Neighbours that look the same are one run. */
function joined(runs: readonly Run[]): Run[] {
  const look = ({ link, style }: Run) => JSON.stringify([link, Object.entries(style).sort()]);
  return runs.reduce<Run[]>((list, run) => {
    const last = list.at(-1);
    if (last && look(last) === look(run)) list[list.length - 1] = { ...last, end: run.end };
    else list.push(run);
    return list;
  }, []);
}

/** The rich text behind what a script handed over. */
export function richTextBehind(value: unknown, method: string): KeptRichText {
  if (RichTextValue.has(value)) return value.kept;
  throw signatureError(`SpreadsheetApp.Range.${method}`, [value]);
}
