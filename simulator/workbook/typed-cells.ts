/** Puts content into a cell as if it had been typed there: text may become a formula, a number or a date. */
import type { StoredValue } from './grid';
import { isDateFormat } from './number-format';
import { wallOfSerial } from './serial';
import type { TypingContext } from './typed-date';
import { TEXT_FORMAT, typedInput } from './typed-input';
import { onTheWall } from './wall-clock';
import type { SheetState, Workbook } from './workbook';
import { wallTime } from './zone';

/** @param content '' empties the cell; a string is parsed unless the cell is formatted as plain text. */
export function putTyped(
  workbook: Workbook,
  sheet: SheetState,
  row: number,
  column: number,
  content: StoredValue,
): void {
  const { grid } = sheet;
  let value: StoredValue | undefined = content === '' ? undefined : onTheWall(content, workbook.timeZone);
  let formula: string | undefined;
  if (typeof content === 'string' && content !== '') {
    if (grid.get('numberFormat', row, column) !== TEXT_FORMAT) {
      const typed = typedInput(content, typingContext(workbook));
      formula = typed.formula;
      value = typed.formula === undefined ? (typed.shown ?? typed.value) : undefined;
      if (typed.numberFormat !== undefined && grid.get('numberFormat', row, column) === undefined) {
        grid.set('numberFormat', row, column, typed.numberFormat);
      }
    }
  } else if (typeof content === 'number' && grid.get('numberFormat', row, column) === TEXT_FORMAT) {
    // Reported of Sheets: a number written into a cell of plain text becomes text.
    value = String(content);
  } else if (typeof content === 'number' && isDateFormat(grid.get('numberFormat', row, column) ?? '')) {
    // Dates are numbers: it is the format that makes one of a number (Sheets API, date and time serial numbers).
    value = wallOfSerial(content);
  }
  grid.set('value', row, column, value === '' ? undefined : value);
  grid.set('formula', row, column, formula);
  grid.set('richText', row, column, undefined);
}

/** Returns the context that a typed date depends on. */
function typingContext(workbook: Workbook): TypingContext {
  const { timeZone } = workbook;
  return {
    timeZone,
    get year() {
      return wallTime(workbook.now(), timeZone).year;
    },
  };
}
