/** Lines of ours in the notes of cells: a person's own words stand beside them and stay. */

import { CUT_MARK, fitText } from '../core/cell';
import { KEY } from '../store/keys';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** The beginning of a line that says why a cell was not sent. The line is removed when the cell is sent. */
const REFUSAL = `${KEY.note}not sent. `;

/**
 * Google documents no limit; Excel cuts what a cell says at 32,767 characters. A line is as long as a person reads in a
 * note; of both sides' values as much is kept as a note can show.
 */
const LONGEST_NOTE = 30_000;
const LONGEST_REFUSAL = 1_000;

/** Once, however often it is said. @param line May hold line ends of its own. */
export function addNote(range: Range, line: string): void {
  const note = range.getNote();
  const cut = fitText(line, LONGEST_NOTE);
  if (!`\n${note}\n`.includes(`\n${cut}\n`)) range.setNote(joined(note, cut));
}

/** 0-based index in the columns that were asked for → why that cell was not sent; none: the row was. */
type RowFaults = ReadonlyMap<number, string>;

/**
 * Says on cells why they were not sent, and takes away what was said before of rows that are in order now. One read,
 * and a write for each note that changes; they go into the buffer.
 * @param positions 1-based columns. @param faults 1-based row → what is wrong in it.
 */
export function noteRefusals(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  positions: readonly number[],
  faults: ReadonlyMap<number, RowFaults>,
): void {
  if (faults.size === 0) return;
  const rows = [...faults.keys()];
  const [top, firstColumn] = [Math.min(...rows), Math.min(...positions)];
  const notes = sheet
    .getRange(top, firstColumn, Math.max(...rows) - top + 1, Math.max(...positions) - firstColumn + 1)
    .getNotes();
  for (const [row, faulty] of faults) {
    positions.forEach((position, index) => {
      const note = notes[row - top]?.[position - firstColumn] ?? '';
      const because = faulty.get(index);
      const rest = note
        .split('\n')
        .filter((line) => !line.startsWith(REFUSAL))
        .join('\n');
      const wanted =
        because === undefined
          ? rest
          : joined(rest, fitText(REFUSAL + because.replace(/\s+/g, ' '), LONGEST_REFUSAL));
      if (wanted !== note) sheet.getRange(row, position).setNote(wanted);
    });
  }
}

/** The person's words stay; lines of ours make room for the new one, the oldest first, and it is cut where that is not enough. */
function joined(note: string, line: string): string {
  const lines = note === '' ? [] : note.split('\n');
  const size = () => lines.reduce((sum, { length }) => sum + length + 1, 0);
  while (size() + line.length > LONGEST_NOTE) {
    const oldest = lines.findIndex((one) => one.startsWith(KEY.note));
    if (oldest < 0) break;
    lines.splice(oldest, 1);
  }
  const room = LONGEST_NOTE - size();
  return room < CUT_MARK.length ? lines.join('\n') : [...lines, fitText(line, room)].join('\n');
}
