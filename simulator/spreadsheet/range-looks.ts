/** Number formats, backgrounds and notes of a range. */

import { isDate } from '../script/realm';
import { metered } from '../script/service-object';
import { defaultDateFormat } from '../workbook/number-format';
import type { GoogleRange } from './book';
import { writeCells } from './buffered-writes';
import { checkSize } from './cell-content';
import { colorOf, rgbColor } from './colors';
import { RangeFonts } from './range-fonts';
import { checkSignature } from './signatures';

/** What a cell answers that nobody has formatted. */
const AUTOMATIC = '0.###############';
const WHITE = '#ffffff';

export class RangeLooks
  extends RangeFonts
  implements Pick<GoogleRange, keyof RangeLooks & keyof GoogleRange>
{
  setNumberFormat(numberFormat: string): GoogleRange {
    return this._setLook('numberFormat', formatOf(numberFormat));
  }

  setNumberFormats(numberFormats: string[][]): GoogleRange {
    return this._setLooks('numberFormat', numberFormats, formatOf);
  }

  getNumberFormat(): string {
    return this._shownFormat(this._look('numberFormat'), 0, 0);
  }

  getNumberFormats(): string[][] {
    return this._looks('numberFormat', (format) => format).map((line, row) =>
      line.map((format, column) => this._shownFormat(format, row, column)),
    );
  }

  setBackground(color: string | null): GoogleRange {
    return this._setLook('background', colorOf(color));
  }

  setBackgroundRGB(red: number, green: number, blue: number): GoogleRange {
    return this.setBackground(rgbColor(red, green, blue));
  }

  setBackgrounds(colors: (string | null)[][]): GoogleRange {
    return this._setLooks('background', colors, colorOf);
  }

  /** The name it had before 2015, still answered. */
  setBackgroundColor(color: string | null): GoogleRange {
    return this.setBackground(color);
  }

  getBackground(): string {
    return this._look('background') ?? WHITE;
  }

  getBackgrounds(): string[][] {
    return this._looks('background', (color) => color ?? WHITE);
  }

  setNote(note: string | null): GoogleRange {
    const text = note === null || note === undefined || note === '' ? undefined : String(note);
    writeCells(this.book, this._checked, this._area, () => this._state.grid.fill('note', this._area, text));
    return this._self;
  }

  setNotes(notes: (string | null)[][]): GoogleRange {
    checkSize(notes, this._area);
    const copied = notes.map((line) => [...line]);
    writeCells(this.book, this._checked, this._area, () => {
      copied.forEach((line, row) => {
        line.forEach((note, column) => {
          this._state.grid.set('note', this._area.row + row, this._area.column + column, note || undefined);
        });
      });
    });
    return this._self;
  }

  getNote(): string {
    return this._look('note') ?? '';
  }

  getNotes(): string[][] {
    return this._looks('note', (note) => note ?? '');
  }

  private get _checked() {
    this._inside();
    return this._state;
  }

  /** A date in a cell without a format shows as a date. */
  private _shownFormat(format: string | undefined, row: number, column: number): string {
    if (format !== undefined) return format;
    const value = this._state.grid.get('value', this._area.row + row, this._area.column + column);
    if (!isDate(value)) return AUTOMATIC;
    return defaultDateFormat(value, this.workbook.timeZone);
  }
}
metered(RangeLooks, 'Range', checkSignature);

/** "General" and nothing both mean no format. */
function formatOf(format: string | null): string | undefined {
  return format === null || format === '' || format === 'General' || format === AUTOMATIC
    ? undefined
    : String(format);
}
