/** Finds and replaces text in a range, a sheet or all sheets. */

import { metered } from '../script/service-object';
import { columnLetters } from '../workbook/a1-notation';
import type { Area } from '../workbook/grid';
import { displayed } from '../workbook/number-format';
import { putTyped } from '../workbook/typed-cells';
import { changed, type SheetState } from '../workbook/workbook';
import { type Book, type GoogleRange, hidden, SpreadsheetObject } from './book';
import { readCells } from './buffered-writes';
import { rangeBehind } from './range-geometry';
import { checkProtection, withRules } from './refused-writes';
import { checkSignature } from './signatures';

type GoogleFinder = GoogleAppsScript.Spreadsheet.TextFinder;

/** Where to look, in order. */
export interface FinderArea {
  readonly sheet: SheetState;
  readonly area: Area;
}

export class TextFinder
  extends SpreadsheetObject
  implements Pick<GoogleFinder, keyof TextFinder & keyof GoogleFinder>
{
  private declare readonly areas: () => FinderArea[];
  private declare readonly text: string;
  private declare readonly options: {
    matchCase: boolean;
    entire: boolean;
    formulas: boolean;
    regex: boolean;
    plain: boolean;
  };
  private declare current: GoogleRange | null;
  private declare start: string | null;

  constructor(book: Book, areas: () => FinderArea[], text: string) {
    super(book);
    const options = { matchCase: false, entire: false, formulas: false, regex: false, plain: false };
    hidden(this, { areas, text: String(text), options, current: null, start: null });
  }

  matchCase(matchCase: boolean): GoogleFinder {
    return this._set('matchCase', matchCase);
  }

  matchEntireCell(matchEntireCell: boolean): GoogleFinder {
    return this._set('entire', matchEntireCell);
  }

  matchFormulaText(matchFormulaText: boolean): GoogleFinder {
    return this._set('formulas', matchFormulaText);
  }

  useRegularExpression(useRegEx: boolean): GoogleFinder {
    return this._set('regex', useRegEx);
  }

  ignoreDiacritics(ignoreDiacritics: boolean): GoogleFinder {
    return this._set('plain', ignoreDiacritics);
  }

  startFrom(startRange: GoogleRange): GoogleFinder {
    const { _state, _area } = rangeBehind(startRange, 'SpreadsheetApp.TextFinder.startFrom');
    this.start = placeKey(_state, _area.row, _area.column);
    return this as unknown as GoogleFinder;
  }

  findAll(): GoogleRange[] {
    return this._matches();
  }

  findNext(): GoogleRange | null {
    return this._step(1);
  }

  findPrevious(): GoogleRange | null {
    return this._step(-1);
  }

  getCurrentMatch(): GoogleRange | null {
    return this.current;
  }

  replaceWith(replaceText: string): number {
    if (!this.current) return 0;
    const { _state, _area } = rangeBehind(this.current, 'SpreadsheetApp.TextFinder.replaceWith');
    return this._replace(_state, _area.row, _area.column, replaceText);
  }

  /** How many places were replaced, several in one cell counted each. */
  replaceAllWith(replaceText: string): number {
    return this._matches().reduce((sum, match) => {
      const { _state, _area } = rangeBehind(match, 'SpreadsheetApp.TextFinder.replaceAllWith');
      return sum + this._replace(_state, _area.row, _area.column, replaceText);
    }, 0);
  }

  private _set(option: keyof TextFinder['options'], value: boolean): GoogleFinder {
    this.options[option] = value !== false;
    return this as unknown as GoogleFinder;
  }

  private _step(direction: 1 | -1): GoogleRange | null {
    const matches = this._matches();
    const keys = matches.map((match) => {
      const { _state, _area } = rangeBehind(match, 'SpreadsheetApp.TextFinder.findNext');
      return placeKey(_state, _area.row, _area.column);
    });
    const from = this.current ? rangeBehind(this.current, '') : undefined;
    const key = from ? placeKey(from._state, from._area.row, from._area.column) : this.start;
    const at = key === null ? (direction === 1 ? -1 : matches.length) : keys.indexOf(key);
    this.current = matches[at + direction] ?? null;
    return this.current;
  }

  private _matches(): GoogleRange[] {
    const areas = this.areas();
    readCells(
      this.book,
      areas.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
    );
    const pattern = this._pattern();
    return areas.flatMap(({ sheet, area }) => {
      const found: GoogleRange[] = [];
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        if (!sheet.grid.peek(row)) continue;
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          pattern.lastIndex = 0;
          if (pattern.test(this._textAt(sheet, row, column))) {
            found.push(this.book.range(sheet, { row, column, rows: 1, columns: 1 }));
          }
        }
      }
      return found;
    });
  }

  private _textAt(sheet: SheetState, row: number, column: number): string {
    const { grid } = sheet;
    const formula = grid.get('formula', row, column);
    if (this.options.formulas && formula !== undefined) return formula;
    const text = displayed(
      grid.stored('value', row, column),
      grid.get('numberFormat', row, column),
      this.workbook.timeZone,
    );
    return this.options.plain ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  }

  private _pattern(): RegExp {
    const source = this.options.regex ? this.text : this.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(
      this.options.entire ? `^(?:${source})$` : source,
      this.options.matchCase ? 'gu' : 'giu',
    );
  }

  private _replace(sheet: SheetState, row: number, column: number, replacement: string): number {
    const text = this._textAt(sheet, row, column);
    const count = [...text.matchAll(this._pattern())].length;
    const put = this.options.regex ? replacement : replacement.replaceAll('$', '$$$$');
    const area = { row, column, rows: 1, columns: 1 };
    checkProtection(this.book, sheet, area);
    withRules(this.workbook, sheet, area, () =>
      putTyped(this.workbook, sheet, row, column, text.replace(this._pattern(), put)),
    );
    this.execution.cellsWritten += 1;
    changed(this.workbook, sheet.id, 'cells', area);
    return count;
  }
}
metered(TextFinder, 'TextFinder', checkSignature);

function placeKey(sheet: SheetState, row: number, column: number): string {
  return `${sheet.id}!${columnLetters(column)}${row + 1}`;
}
