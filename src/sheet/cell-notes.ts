/** Lines of ours in the notes of cells: a person's own words stand beside them and stay. */

type Range = GoogleAppsScript.Spreadsheet.Range;

/** How a line begins that says why a cell was not sent; it goes when the cell is sent. */
const REFUSAL = 'Jobsheet: not sent. ';

/** Once, however often it is said. @param line May hold line ends of its own. */
export function addNote(range: Range, line: string): void {
  const note = range.getNote();
  if (!`\n${note}\n`.includes(`\n${line}\n`)) range.setNote(joined(note, line));
}

/** 0-based place in the columns that were asked for → why that cell was not sent; none: the row was. */
export type RowFaults = ReadonlyMap<number, string>;

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
  const [top, left] = [Math.min(...rows), Math.min(...positions)];
  const notes = sheet
    .getRange(top, left, Math.max(...rows) - top + 1, Math.max(...positions) - left + 1)
    .getNotes();
  for (const [row, faulty] of faults) {
    positions.forEach((position, place) => {
      const note = notes[row - top]?.[position - left] ?? '';
      const because = faulty.get(place);
      const rest = note
        .split('\n')
        .filter((line) => !line.startsWith(REFUSAL))
        .join('\n');
      const wanted = because === undefined ? rest : joined(rest, REFUSAL + because.replace(/\s+/g, ' '));
      if (wanted !== note) sheet.getRange(row, position).setNote(wanted);
    });
  }
}

function joined(note: string, line: string): string {
  return note === '' ? line : `${note}\n${line}`;
}
