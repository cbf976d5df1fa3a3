/** Finds and replaces text in a range, a sheet or all sheets. */

import { columnLetters } from '../workbook/a1-notation';
import type { Area } from '../workbook/grid';
import { displayed } from '../workbook/number-format';
import { putTyped } from '../workbook/typed-cells';
import { changed, type SheetState } from '../workbook/workbook';
import type { Book, GoogleRange } from './book';
import { readCells } from './buffered-writes';
import { ObjectKind, type Simulated } from './object-kind';
import { rangeBehind } from './range-object';
import { checkProtection, withRules } from './refused-writes';

type GoogleFinder = GoogleAppsScript.Spreadsheet.TextFinder;

/** An area to search; areas are searched in order. */
interface FinderArea {
  readonly sheet: SheetState;
  readonly area: Area;
}

interface TextFinderState {
  readonly areas: () => FinderArea[];
  readonly text: string;
  readonly options: {
    matchCase: boolean;
    entire: boolean;
    formulas: boolean;
    regex: boolean;
    plain: boolean;
  };
  current: GoogleRange | null;
  start: string | null;
}
type TextFinderObject = Simulated<GoogleFinder, TextFinderState>;

const TextFinder = new ObjectKind<GoogleFinder, TextFinderState>('TextFinder', {
  matchCase(matchCase: boolean): GoogleFinder {
    return set(this, 'matchCase', matchCase);
  },

  matchEntireCell(matchEntireCell: boolean): GoogleFinder {
    return set(this, 'entire', matchEntireCell);
  },

  matchFormulaText(matchFormulaText: boolean): GoogleFinder {
    return set(this, 'formulas', matchFormulaText);
  },

  useRegularExpression(useRegEx: boolean): GoogleFinder {
    return set(this, 'regex', useRegEx);
  },

  ignoreDiacritics(ignoreDiacritics: boolean): GoogleFinder {
    return set(this, 'plain', ignoreDiacritics);
  },

  startFrom(startRange: GoogleRange): GoogleFinder {
    const { sheet, area } = rangeBehind(startRange, 'SpreadsheetApp.TextFinder.startFrom');
    this.start = placeKey(sheet, area.row, area.column);
    return this;
  },

  findAll(): GoogleRange[] {
    return matches(this);
  },

  findNext(): GoogleRange | null {
    return step(this, 1);
  },

  findPrevious(): GoogleRange | null {
    return step(this, -1);
  },

  getCurrentMatch(): GoogleRange | null {
    return this.current;
  },

  replaceWith(replaceText: string): number {
    if (!this.current) return 0;
    const { sheet, area } = rangeBehind(this.current, 'SpreadsheetApp.TextFinder.replaceWith');
    return replace(this, sheet, area.row, area.column, replaceText);
  },

  /** Replaces all matches and returns their number; several in one cell each count. */
  replaceAllWith(replaceText: string): number {
    return matches(this).reduce((sum, match) => {
      const { sheet, area } = rangeBehind(match, 'SpreadsheetApp.TextFinder.replaceAllWith');
      return sum + replace(this, sheet, area.row, area.column, replaceText);
    }, 0);
  },
});

export function createTextFinder(book: Book, areas: () => FinderArea[], text: string): GoogleFinder {
  const options = { matchCase: false, entire: false, formulas: false, regex: false, plain: false };
  return TextFinder.create(book, { areas, text: String(text), options, current: null, start: null });
}

function set(
  finder: TextFinderObject,
  option: keyof TextFinderState['options'],
  value: boolean,
): GoogleFinder {
  finder.options[option] = value !== false;
  return finder;
}

function step(finder: TextFinderObject, direction: 1 | -1): GoogleRange | null {
  const found = matches(finder);
  const keys = found.map((match) => {
    const { sheet, area } = rangeBehind(match, 'SpreadsheetApp.TextFinder.findNext');
    return placeKey(sheet, area.row, area.column);
  });
  const from = finder.current ? rangeBehind(finder.current, '') : undefined;
  const key = from ? placeKey(from.sheet, from.area.row, from.area.column) : finder.start;
  const at = key === null ? (direction === 1 ? -1 : found.length) : keys.indexOf(key);
  finder.current = found[at + direction] ?? null;
  return finder.current;
}

function matches(finder: TextFinderObject): GoogleRange[] {
  const areas = finder.areas();
  readCells(
    finder.book,
    areas.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
  );
  const sought = pattern(finder);
  return areas.flatMap(({ sheet, area }) => {
    const found: GoogleRange[] = [];
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      if (!sheet.grid.peek(row)) continue;
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        sought.lastIndex = 0;
        if (sought.test(textAt(finder, sheet, row, column))) {
          found.push(finder.book.range(sheet, { row, column, rows: 1, columns: 1 }));
        }
      }
    }
    return found;
  });
}

function textAt(finder: TextFinderObject, sheet: SheetState, row: number, column: number): string {
  const { grid } = sheet;
  const formula = grid.get('formula', row, column);
  if (finder.options.formulas && formula !== undefined) return formula;
  const text = displayed(
    grid.stored('value', row, column),
    grid.get('numberFormat', row, column),
    finder.workbook.timeZone,
  );
  return finder.options.plain ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
}

function pattern(finder: TextFinderObject): RegExp {
  const source = finder.options.regex ? finder.text : finder.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    finder.options.entire ? `^(?:${source})$` : source,
    finder.options.matchCase ? 'gu' : 'giu',
  );
}

function replace(
  finder: TextFinderObject,
  sheet: SheetState,
  row: number,
  column: number,
  replacement: string,
): number {
  const text = textAt(finder, sheet, row, column);
  const count = [...text.matchAll(pattern(finder))].length;
  const put = finder.options.regex ? replacement : replacement.replaceAll('$', '$$$$');
  const area = { row, column, rows: 1, columns: 1 };
  checkProtection(finder.book, sheet, area);
  withRules(finder.workbook, sheet, area, () =>
    putTyped(finder.workbook, sheet, row, column, text.replace(pattern(finder), put)),
  );
  finder.execution.cellsWritten += 1;
  changed(finder.workbook, sheet.id, 'cells', area);
  return count;
}

function placeKey(sheet: SheetState, row: number, column: number): string {
  return `${sheet.id}!${columnLetters(column)}${row + 1}`;
}
