/**
 * What Jobsheet remembers of the rows it wrote: id and fingerprint of each, in the hidden tab ‘Jobsheet memory’. So
 * unchanged rows cost nothing, and a row that the person deleted is known and stays deleted. It is written only
 * after the rows are in the sheet: a death in between can never make a posting look deleted.
 */

import { isUsableId } from '../../core/row-id';
import { KEY } from '../../store/keys';
import type { Doubt } from '../../streams/doubt';
import { findOwnTab, makeOwnTab, tagAsOwn } from '../own-tabs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What it is called at first, where no other tab is. */
export const LEDGER_TAB = KEY.ledgerTab;

/** Entries are packed into cells of at most this many characters: 128,000 rows fit into about 60 cells. */
const CELL_SIZE = 45_000;
/** Of a new tab. */
const FIRST_ROWS = 10;
const HEADER = [
  'sync',
  'part',
  'Jobsheet keeps here which rows it wrote. Deleting this tab makes it forget.',
];

/** In place of a fingerprint; none can be one, since fingerprints have no exclamation mark. */
export const SOFT_DELETED = '!closed';
/** How the entry of a row begins whose record left the list though it is not known to be gone (left-mark.ts). */
export const LEFT = '!left';
/** Written, but by other columns than there are now: to be compared with the sheet. */
export const UNSURE = '!unsure';
/** Written without details that only a request of its own brings: they are still to be asked for. */
export const DETAILS_MISSING = '!details';

/** Behind the entry of an id that the sweep has seen. */
const SEEN = '+';

/** Of one sync. */
export interface RowLedger {
  /** Id → fingerprint of what was written last. */
  readonly entries: ReadonlyMap<string, string>;
  /** Keys of the fields that the fingerprints are of. */
  readonly fields: readonly string[];
  /** Those of them that were days; the version before knew none. */
  readonly days?: readonly string[];
  /** Somebody has changed its tab by hand: there were more entries, or fewer. */
  readonly isDamaged?: true;
  /** A sweep that was stopped on its way: where, and which ids it had seen. */
  readonly reading?: UnfinishedSweep;
}

export interface UnfinishedSweep {
  readonly run: string;
  readonly position: Readonly<Record<string, string | number>>;
  readonly lastIds: readonly string[];
  readonly proved: boolean;
  /** What the list said against itself so far. */
  readonly doubts?: readonly Doubt[];
  readonly seen: ReadonlySet<string>;
}

export interface LedgerTab {
  readonly ledger: RowLedger | undefined;
  /**
   * Replaces what is remembered of this sync. It goes into the buffer: the caller flushes.
   * @returns False when nothing would change, and nothing was written.
   */
  readonly write: (ledger: RowLedger | undefined) => boolean;
  /** What is remembered under another name: a tab that was opened once knows of all that is written. */
  readonly under: (name: string) => LedgerTab;
}

type Line = [sync: string, part: number, text: string];

/** Two reads. The tab is made at the first write. */
export function openLedger(spreadsheet: Spreadsheet, syncId: string): LedgerTab {
  const found = openTab(spreadsheet);
  let sheet = found?.sheet;
  let gridRows = found?.cells.length ?? FIRST_ROWS;
  let lines = linesOf(found?.cells ?? []);
  /** How many rows from the top this execution has formatted as text. */
  let textRows = 0;
  const under = (name: string): LedgerTab => {
    const own = () => lines.filter(([sync]) => sync === name);
    return {
      ledger: decode(own()),
      write: (ledger) => {
        const next = ledger ? encode(name, ledger) : [];
        if (JSON.stringify(next) === JSON.stringify(own())) return false;
        const others = lines.filter(([sync]) => sync !== name);
        sheet = sheet ?? createTab(spreadsheet);
        const grid = { rows: gridRows, asText: textRows };
        ({ rows: gridRows, asText: textRows } = writeLines(sheet, [...others, ...next], lines.length, grid));
        lines = [...others, ...next];
        return true;
      },
      under,
    };
  };
  return under(syncId);
}

interface OpenTab {
  readonly sheet: Sheet;
  readonly cells: readonly (readonly unknown[])[];
}

/** One whose columns a hand has moved is damaged: it is left alone, and no longer ours. */
function openTab(spreadsheet: Spreadsheet): OpenTab | undefined {
  const tagged = findOwnTab(spreadsheet, 'memory');
  if (!tagged) return adoptTab(spreadsheet);
  const { sheet, tag } = tagged;
  const cells = sheet.getMaxColumns() < HEADER.length ? [] : sheet.getRange('A:C').getValues();
  const [sync, part] = cells[0] ?? [];
  const isBlank = cells.length > 0 && cells.every((row) => row.every((cell) => cell === ''));
  if ((sync === HEADER[0] && part === HEADER[1]) || isBlank) return { sheet, cells };
  tag.remove();
  return undefined;
}

/** The tab that Jobsheet made before it tagged its tabs: known by its name and its whole heading. */
function adoptTab(spreadsheet: Spreadsheet): OpenTab | undefined {
  const sheet = untaggedMemory(spreadsheet);
  if (!sheet) return undefined;
  tagAsOwn(sheet, 'memory');
  return { sheet, cells: sheet.getRange('A:C').getValues() };
}

function untaggedMemory(spreadsheet: Spreadsheet): Sheet | undefined {
  const sheet = spreadsheet.getSheetByName(LEDGER_TAB);
  if (!sheet || sheet.getMaxColumns() < HEADER.length) return undefined;
  return isHeader(sheet.getRange(1, 1, 1, HEADER.length).getValues()[0]) ? sheet : undefined;
}

/** Under whatever name it has now. */
export function findLedgerTab(spreadsheet: Spreadsheet): Sheet | undefined {
  return findOwnTab(spreadsheet, 'memory')?.sheet ?? untaggedMemory(spreadsheet);
}

function isHeader(row: readonly unknown[] | undefined): boolean {
  return HEADER.every((text, place) => row?.[place] === text);
}

function linesOf([, ...rows]: readonly (readonly unknown[])[]): Line[] {
  return rows
    .filter(([sync]) => sync !== '')
    .map(([sync, part, text]): Line => [String(sync), Number(part), String(text)])
    .sort((one, other) => one[1] - other[1]);
}

function createTab(spreadsheet: Spreadsheet): Sheet {
  const sheet = makeOwnTab(spreadsheet, 'memory', LEDGER_TAB);
  // Few rows, since all of them are read each time.
  sheet.deleteRows(FIRST_ROWS + 1, sheet.getMaxRows() - FIRST_ROWS);
  sheet.hideSheet();
  return sheet;
}

interface GridState {
  readonly rows: number;
  /** How many of them, from the top, are known to be formatted as text. */
  readonly asText: number;
}

/** One write for all of it, old lines that are no longer needed made blank. @returns The grid after it. */
function writeLines(sheet: Sheet, lines: readonly Line[], before: number, grid: GridState): GridState {
  const blank = Math.max(0, before - lines.length);
  const rows: (string | number)[][] = [
    HEADER,
    ...lines,
    ...Array.from({ length: blank }, () => ['', '', '']),
  ];
  const missing = rows.length - grid.rows;
  if (missing > 0) sheet.insertRowsAfter(grid.rows, missing);
  const range = sheet.getRange(1, 1, rows.length, HEADER.length);
  // A person may have cleared the format, and rows that are inserted are not sure to inherit it (Sheet.insertRowsAfter).
  if (rows.length > grid.asText) range.setNumberFormat('@');
  range.setValues(rows);
  return { rows: Math.max(grid.rows, rows.length), asText: Math.max(grid.asText, rows.length) };
}

/**
 * Part 0 is what is known of the whole; the others hold `id fingerprint` lines, `+` for ids that the sweep has seen. What does
 * not fit into a cell is left out: without its sweep a run begins anew, without its entry a row is compared by reading it.
 */
export function encode(syncId: string, { entries, fields, days = [], reading }: RowLedger): Line[] {
  const { seen, ...rest } = reading ?? {};
  const lines = entryLines(entries, seen);
  const known = { fields, ...(days.length > 0 ? { days } : {}), count: lines.length };
  const whole = JSON.stringify({ ...known, ...(reading ? { sweep: rest } : {}) });
  const isKept = whole.length < CELL_SIZE;
  const texts = [isKept ? whole : JSON.stringify(known)];
  let text = '';
  for (const { line, tag } of lines) {
    const entry = isKept ? line + tag : line;
    if (text.length + entry.length >= CELL_SIZE) {
      texts.push(text);
      text = '';
    }
    text += text === '' ? entry : `\n${entry}`;
  }
  if (text !== '') texts.push(text);
  return texts.map((part, number): Line => [syncId, number, part]);
}

function entryLines(entries: RowLedger['entries'], seen: ReadonlySet<string> | undefined) {
  return [...entries].flatMap(([id, fingerprint]) => {
    if (!isUsableId(id)) return [];
    const line = `${encoded(id)} ${encodedHash(fingerprint)}`;
    return line.length + SEEN.length < CELL_SIZE ? [{ line, tag: seen?.has(id) ? SEEN : '' }] : [];
  });
}

/** An apostrophe at the beginning of a cell is a mark of Sheets', not a part of its text. */
function encoded(id: string): string {
  return encodeURIComponent(id).replace(/'/g, '%27');
}

/** A fingerprint says nothing but itself: a plus sign or an end of a line in it would say more here. */
function encodedHash(fingerprint: string): string {
  return fingerprint.replace(/[%+\s\p{Control}]/gu, encodeURIComponent);
}

/** @returns undefined for a memory that is not there or was damaged by hand: then rows are compared by reading them. */
export function decode(lines: readonly Line[]): RowLedger | undefined {
  try {
    return decodeLines(lines);
  } catch {
    return undefined;
  }
}

function decodeLines(lines: readonly Line[]): RowLedger | undefined {
  const [head, ...parts] = lines;
  const known =
    head &&
    (JSON.parse(head[2]) as {
      fields?: unknown;
      days?: unknown;
      count?: unknown;
      sweep?: Omit<UnfinishedSweep, 'seen'>;
    } | null);
  if (!known || !Array.isArray(known.fields) || parts.some(([, part], place) => part !== place + 1))
    return undefined;
  const entries = new Map<string, string>();
  const seen = new Set<string>();
  for (const [, , text] of parts) {
    for (const line of text.split('\n')) {
      const space = line.indexOf(' ');
      if (space < 0) continue;
      const id = decodeURIComponent(line.slice(0, space));
      const marked = line.endsWith(SEEN);
      entries.set(id, decodeURIComponent(line.slice(space + 1, marked ? -1 : undefined)));
      if (marked) seen.add(id);
    }
  }
  const days = Array.isArray(known.days) ? { days: known.days } : {};
  return {
    entries,
    fields: known.fields,
    ...days,
    ...(known.count === undefined || known.count === entries.size ? {} : { isDamaged: true }),
    ...(known.sweep ? { reading: { ...known.sweep, seen } } : {}),
  };
}
