/** Notes of ours are as long as a person reads, and stand beside the person's own words. */
import { addNote, noteRefusals } from '../../../src/sheet/cell-notes';

function cell(note: string) {
  const range = { note, getNote: () => range.note, setNote: (text: string) => (range.note = text) };
  return range;
}
type Range = GoogleAppsScript.Spreadsheet.Range;

// Double assertion: of the hundred methods of a range, notes need these two.
const add = (range: ReturnType<typeof cell>, line: string) => addNote(range as unknown as Range, line);

it('a line is added once', () => {
  const range = cell('mine');
  add(range, 'Jobsheet: both sides changed it.');
  add(range, 'Jobsheet: both sides changed it.');
  expect(range.note).toBe('mine\nJobsheet: both sides changed it.');
});

it('a long line is cut where a person sees it, once and for all', () => {
  const range = cell('mine');
  add(range, `Jobsheet: ${'🦊'.repeat(40_000)}`);
  const cut = range.note;
  expect(cut).toMatch(/^mine\nJobsheet: .* … \[cut by Jobsheet\]$/u);
  expect(cut.length).toBeLessThanOrEqual(30_000);
  expect(() => encodeURIComponent(cut)).not.toThrow();
});

it('lines of ours make room for new ones, the oldest first; the person’s words stay', () => {
  const range = cell('mine');
  for (let time = 0; time < 50; time += 1) add(range, `Jobsheet: ${time} ${'x'.repeat(1_000)}`);
  expect(range.note.length).toBeLessThanOrEqual(30_000);
  expect(range.note.startsWith('mine\n')).toBe(true);
  expect(range.note).toContain('Jobsheet: 49 ');
  expect(range.note).not.toContain('Jobsheet: 0 ');
});

it('nothing is added where the person’s own words fill the note', () => {
  const range = cell('m'.repeat(40_000));
  add(range, 'Jobsheet: x');
  expect(range.note).toBe('m'.repeat(40_000));
});

it('a refusal of any length is a note that can be read', () => {
  const range = cell('mine');
  const sheet = {
    getRange: (_row: number, _column: number, rows?: number) =>
      rows === undefined ? range : { getNotes: () => [[range.note]] },
  };
  const faults = new Map([[2, new Map([[0, 'too long '.repeat(5_000)]])]]);
  noteRefusals(sheet as GoogleAppsScript.Spreadsheet.Sheet, [1], faults);
  expect(range.note.length).toBeLessThanOrEqual('mine\n'.length + 1_000);
  expect(range.note).toContain('[cut by Jobsheet]');
  noteRefusals(sheet as GoogleAppsScript.Spreadsheet.Sheet, [1], new Map([[2, new Map()]]));
  expect(range.note).toBe('mine');
});
