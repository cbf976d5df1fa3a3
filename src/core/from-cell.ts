/** Reads the value that a person has written into a cell, for the service that it is sent to. */
import { CUT_MARK, type FieldType, isTextual } from './cell';
import { isDated, wallOfCell } from './date-fingerprint';
import { dayOfWall, type WallClock } from './wall-clock';

interface Unsendable {
  /** Tells the person why the cell cannot be sent. */
  readonly because: string;
}

/** The values that Sheets shows for a formula without a result (Sheets: formula parse and other errors). */
const FORMULA_ERROR = /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|ERROR!)$/;

/**
 * Returns the value of a cell in the form that a service accepts: null for an empty cell, dates in ISO 8601, instants in UTC.
 * @param clock The spreadsheet's clock when the cell was read.
 */
export function fromCell(
  type: FieldType,
  cell: unknown,
  clock: WallClock,
): { readonly value: unknown } | Unsendable {
  if (cell === '') return { value: null };
  if (isDated(type)) return fromDate(type, cell, clock);
  if (!isTextual(type)) {
    const because = type === 'number' ? 'It must be a number.' : 'It must be TRUE or FALSE.';
    return typeof cell === type ? { value: cell } : { because };
  }
  if (cell instanceof Date) return { because: 'It must be text. Format the cell as plain text.' };
  const text = String(cell);
  if (FORMULA_ERROR.test(text)) return { because: 'Its formula has an error.' };
  return text.includes(CUT_MARK) ? { because: 'It was too long for a cell.' } : { value: text };
}

function fromDate(type: FieldType, cell: unknown, clock: WallClock): ReturnType<typeof fromCell> {
  const wall = cell instanceof Date ? wallOfCell(type, cell, clock) : undefined;
  const value = type === 'day' ? wall !== undefined && dayOfWall(wall) : isoText(cell);
  return value ? { value } : { because: 'It must be a date.' };
}

function isoText(cell: unknown): string | undefined {
  return cell instanceof Date && !Number.isNaN(cell.getTime()) ? cell.toISOString() : undefined;
}
