/** Number formats, backgrounds and notes of a range. */

import { isDate } from '../script/realm';
import { defaultDateFormat } from '../workbook/number-format';
import type { GoogleRange } from './book';
import { writeCells } from './buffered-writes';
import { checkSize } from './cell-content';
import { colorOf, rgbColor } from './colors';
import { lookOf, looksOf, setLook, setLooks } from './range-layers';
import { checkInside, type RangeMethods, type RangeObject } from './range-object';

/** The number format that an unformatted cell reports. */
const AUTOMATIC = '0.###############';
/** Still answered, and no longer in the types. */
interface FormerNames {
  setBackgroundColor(color: string | null): GoogleRange;
}

const WHITE = '#ffffff';

export const rangeLooks: RangeMethods & FormerNames = {
  setNumberFormat(numberFormat: string): GoogleRange {
    return setLook(this, 'numberFormat', formatOf(numberFormat));
  },

  setNumberFormats(numberFormats: string[][]): GoogleRange {
    return setLooks(this, 'numberFormat', numberFormats, formatOf);
  },

  getNumberFormat(): string {
    return shownFormat(this, lookOf(this, 'numberFormat'), 0, 0);
  },

  getNumberFormats(): string[][] {
    return looksOf(this, 'numberFormat', (format) => format).map((line, row) =>
      line.map((format, column) => shownFormat(this, format, row, column)),
    );
  },

  setBackground(color: string | null): GoogleRange {
    return setLook(this, 'background', colorOf(color));
  },

  setBackgroundRGB(red: number, green: number, blue: number): GoogleRange {
    return this.setBackground(rgbColor(red, green, blue));
  },

  setBackgrounds(colors: (string | null)[][]): GoogleRange {
    return setLooks(this, 'background', colors, colorOf);
  },

  /** The name it had before 2015, still answered. */
  setBackgroundColor(color: string | null): GoogleRange {
    return this.setBackground(color);
  },

  getBackground(): string {
    return lookOf(this, 'background') ?? WHITE;
  },

  getBackgrounds(): string[][] {
    return looksOf(this, 'background', (color) => color ?? WHITE);
  },

  setNote(note: string | null): GoogleRange {
    const text = note === null || note === undefined || note === '' ? undefined : String(note);
    writeCells(this.book, checkedSheet(this), this.area, () => this.sheet.grid.fill('note', this.area, text));
    return this;
  },

  setNotes(notes: (string | null)[][]): GoogleRange {
    checkSize(notes, this.area);
    const copied = notes.map((line) => [...line]);
    writeCells(this.book, checkedSheet(this), this.area, () => {
      copied.forEach((line, row) => {
        line.forEach((note, column) => {
          this.sheet.grid.set('note', this.area.row + row, this.area.column + column, note || undefined);
        });
      });
    });
    return this;
  },

  getNote(): string {
    return lookOf(this, 'note') ?? '';
  },

  getNotes(): string[][] {
    return looksOf(this, 'note', (note) => note ?? '');
  },
};

function checkedSheet(range: RangeObject) {
  checkInside(range);
  return range.sheet;
}

/** A date in a cell without a format shows as a date. */
function shownFormat(range: RangeObject, format: string | undefined, row: number, column: number): string {
  if (format !== undefined) return format;
  const value = range.sheet.grid.get('value', range.area.row + row, range.area.column + column);
  if (!isDate(value)) return AUTOMATIC;
  return defaultDateFormat(value, range.workbook.timeZone);
}

/** "General" and nothing both mean no format. */
function formatOf(format: string | null): string | undefined {
  return format === null || format === '' || format === 'General' || format === AUTOMATIC
    ? undefined
    : String(format);
}
