/** What a person wrote into a cell: as a service takes it, and whether it says what was there before. Pure. */
import { type Cell, CUT_MARK, isTextual } from './cell';
import { hashCells } from './hash';
import type { FieldType } from './stream';

/** Why it cannot be sent, in a sentence for the person. */
export interface Unsendable {
  readonly because: string;
}

/** What Sheets gives for a formula without a result (Sheets: formula parse and other errors). */
const FORMULA_ERROR = /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|ERROR!)$/;

/** The cell of a field in the service's terms: null where it is empty, moments in ISO 8601 and UTC. */
export function fromCell(type: FieldType, cell: unknown): { readonly value: unknown } | Unsendable {
  if (cell === '') return { value: null };
  if (type === 'date') {
    return cell instanceof Date ? { value: cell.toISOString() } : { because: 'It must be a date.' };
  }
  if (!isTextual(type)) {
    const because = type === 'number' ? 'It must be a number.' : 'It must be TRUE or FALSE.';
    return typeof cell === type ? { value: cell } : { because };
  }
  if (cell instanceof Date) return { because: 'It must be text. Format the cell as plain text.' };
  const text = String(cell);
  if (FORMULA_ERROR.test(text)) return { because: 'Its formula has an error.' };
  return text.includes(CUT_MARK) ? { because: 'It was too long for a cell.' } : { value: text };
}

/** Stands for the mark of a cell of which nobody knows what it held. */
export const UNKNOWN = '?';

/**
 * The same for cells that say the same: what is read from a sheet has the mark of what was written there. Sheets takes an
 * apostrophe at the beginning, and any end of a line, for its own; how many of several it leaves does not matter then.
 */
export function markOf(type: FieldType, cell: unknown): string {
  const isText = typeof cell === 'string' || (isTextual(type) && !(cell instanceof Date));
  const said = isText ? String(cell).replace(/^'+/, '').replace(/\r\n?/g, '\n') : (cell as Cell);
  return said === '' ? '' : hashCells([said]);
}
