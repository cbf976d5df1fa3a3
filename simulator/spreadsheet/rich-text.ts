/** Text with links and styles for parts of it. */
import { metered } from '../script/service-object';
import { type Book, hidden, SpreadsheetObject } from './book';
import { checkSignature } from './signatures';
import { type KeptStyle, TextStyle } from './text-style';

type GoogleRichText = GoogleAppsScript.Spreadsheet.RichTextValue;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
type GoogleStyle = GoogleAppsScript.Spreadsheet.TextStyle;

/** A stretch of text with one look. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly link: string | null;
  readonly style: KeptStyle;
}

export interface KeptRichText {
  readonly text: string;
  readonly runs: readonly Run[];
}

export class RichTextValue
  extends SpreadsheetObject
  implements Pick<GoogleRichText, keyof RichTextValue & keyof GoogleRichText>
{
  declare readonly _kept: KeptRichText;
  private declare readonly offset: number;

  constructor(book: Book, kept: KeptRichText, offset = 0) {
    super(book);
    hidden(this, { _kept: kept, offset });
  }

  getText(): string {
    return this._kept.text;
  }

  getStartIndex(): number {
    return this.offset;
  }

  getEndIndex(): number {
    return this.offset + this._kept.text.length;
  }

  /** null when the parts asked for do not have one link. */
  getLinkUrl(startOffset = 0, endOffset = this._kept.text.length): string | null {
    const links = new Set(this._runsIn(startOffset, endOffset).map(({ link }) => link));
    const [link = null] = links;
    return links.size === 1 ? link : null;
  }

  getTextStyle(startOffset = 0, endOffset = this._kept.text.length): GoogleStyle {
    const [first] = this._runsIn(startOffset, endOffset);
    return new TextStyle(this.book, first?.style ?? {}) as unknown as GoogleStyle;
  }

  getRuns(): GoogleRichText[] {
    return this._kept.runs.map((run) => {
      const text = this._kept.text.slice(run.start, run.end);
      const kept = { text, runs: [{ ...run, start: 0, end: text.length }] };
      return new RichTextValue(this.book, kept, this.offset + run.start) as unknown as GoogleRichText;
    });
  }

  copy(): GoogleBuilder {
    return new RichTextValueBuilder(this.book, this._kept) as unknown as GoogleBuilder;
  }

  private _runsIn(start: number, end: number): Run[] {
    return this._kept.runs.filter((run) => run.start < end && run.end > start);
  }
}
metered(RichTextValue, 'RichTextValue', checkSignature);

export class RichTextValueBuilder
  extends SpreadsheetObject
  implements Pick<GoogleBuilder, keyof RichTextValueBuilder & keyof GoogleBuilder>
{
  private declare kept: KeptRichText;

  constructor(book: Book, kept: KeptRichText = { text: '', runs: [] }) {
    super(book);
    hidden(this, { kept });
  }

  setText(text: string): GoogleBuilder {
    this.kept = plainRichText(String(text));
    return this as unknown as GoogleBuilder;
  }

  /** (link) for all of the text, or (start, end, link). */
  setLinkUrl(...parts: unknown[]): GoogleBuilder {
    const link = (parts.at(-1) ?? null) as string | null;
    return this._apply(parts, (run) => ({ ...run, link }));
  }

  /** (style) for all of the text, or (start, end, style). */
  setTextStyle(...parts: unknown[]): GoogleBuilder {
    const style = parts.at(-1) instanceof TextStyle ? (parts.at(-1) as TextStyle)._kept : {};
    return this._apply(parts, (run) => ({ ...run, style: { ...run.style, ...style } }));
  }

  build(): GoogleRichText {
    return new RichTextValue(this.book, this.kept) as unknown as GoogleRichText;
  }

  private _apply(parts: unknown[], change: (run: Run) => Run): GoogleBuilder {
    const { text, runs } = this.kept;
    const isAll = parts.length < 3;
    const [start, end] = isAll ? [0, text.length] : [Number(parts[0]), Number(parts[1])];
    const cut = runs.flatMap((run) => splitAt(run, [start, end]));
    const changed = cut.map((run) => (run.start >= start && run.end <= end ? change(run) : run));
    this.kept = { text, runs: joined(changed) };
    return this as unknown as GoogleBuilder;
  }
}
metered(RichTextValueBuilder, 'RichTextValueBuilder', checkSignature);

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
