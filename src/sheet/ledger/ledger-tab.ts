/**
 * The hidden tab ‘Jobsheet memory’, which keeps the row ledgers of all syncs. With it unchanged rows cost nothing, and a
 * row that the person deleted is known and stays deleted. It is written only after the rows are in the sheet: a death in
 * between can never make a record look deleted.
 */
import { KEY } from '../../store/keys';
import { findOwnTab, makeOwnTab, tagAsOwn } from '../own-tabs';
import {
  decodeLedger,
  type EntryCodec,
  encodeLedger,
  entryCodec,
  type FingerprintUnit,
  type LedgerLine,
  TEXTS,
} from './ledger-codec';
import type { Ledger, LedgerEntry } from './row-ledger';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The name that a new one gets, where no other tab has it. */
export const LEDGER_TAB = KEY.ledgerTab;

/** Rows of a new tab. */
const FIRST_ROWS = 10;
const HEADER = [
  'sync',
  'part',
  'Jobsheet keeps here which rows it wrote. Deleting this tab makes it forget.',
];

/** A ledger as it was when the tab was opened, and a way to replace it. */
export interface KeptLedger<E> {
  readonly ledger: Ledger<E> | undefined;
  /**
   * Replaces the ledger, or forgets it. It goes into the buffer: the caller flushes.
   * @returns False when nothing would change, and nothing was written.
   */
  readonly write: (ledger: Ledger<E> | undefined) => boolean;
}

export interface LedgerTab extends KeptLedger<LedgerEntry> {
  /** Returns texts by id that are kept under another name; a tab that was opened once knows of all that is written. */
  readonly under: (name: string) => KeptLedger<string>;
}

/** Opens the row ledger of a sync with two reads. The tab is made at the first write. */
export function openLedger(
  spreadsheet: Spreadsheet,
  syncId: string,
  unit: FingerprintUnit = 'row',
): LedgerTab {
  const found = openTab(spreadsheet);
  let sheet = found?.sheet;
  let grid: GridState = { rows: found?.cells.length ?? FIRST_ROWS, asText: 0 };
  let lines = linesOf(found?.cells ?? []);
  function keptUnder<E>(name: string, codec: EntryCodec<E>): KeptLedger<E> {
    const own = () => lines.filter(([owner]) => owner === name);
    return {
      ledger: decodeLedger(own(), codec),
      write: (ledger) => {
        const next = ledger ? encodeLedger(name, ledger, codec) : [];
        if (JSON.stringify(next) === JSON.stringify(own())) return false;
        const all = [...lines.filter(([owner]) => owner !== name), ...next];
        sheet = sheet ?? createTab(spreadsheet);
        grid = writeLines(sheet, all, lines.length, grid);
        lines = all;
        return true;
      },
    };
  }
  return { ...keptUnder(syncId, entryCodec(unit)), under: (name) => keptUnder(name, TEXTS) };
}

interface OpenTab {
  readonly sheet: Sheet;
  readonly cells: readonly (readonly unknown[])[];
}

/** Finds the tab. One whose columns somebody has moved is damaged: it is left alone, and no longer ours. */
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

/** Finds the tab of a version that did not tag its tabs, by its name and its whole heading, and tags it. */
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

/** Finds the tab, whatever its name is now. */
export function findLedgerTab(spreadsheet: Spreadsheet): Sheet | undefined {
  return findOwnTab(spreadsheet, 'memory')?.sheet ?? untaggedMemory(spreadsheet);
}

function isHeader(row: readonly unknown[] | undefined): boolean {
  return HEADER.every((text, index) => row?.[index] === text);
}

function linesOf([, ...rows]: readonly (readonly unknown[])[]): LedgerLine[] {
  return rows
    .filter(([sync]) => sync !== '')
    .map(([sync, part, text]): LedgerLine => [String(sync), Number(part), String(text)])
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
  /** The number of rows from the top that this execution has formatted as text. */
  readonly asText: number;
}

/** Writes all lines at once, and blanks those that are no longer needed. @returns The grid after it. */
function writeLines(sheet: Sheet, lines: readonly LedgerLine[], before: number, grid: GridState): GridState {
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

/** The header row has three cells; more than that was written by a person. */
const OWN_COLUMNS = 3;

/** All of it is in the sheet when this returns. */
export function forgetRows(spreadsheet: Spreadsheet, syncId: string): void {
  const ledger = openLedger(spreadsheet, syncId);
  const ledgers = ['', KEY.heldEdits, KEY.followedStatuses].map((prefix) => ledger.under(prefix + syncId));
  const written = ledgers.map(({ write }) => write(undefined));
  if (written.includes(true)) SpreadsheetApp.flush();
  dropEmptyTab(spreadsheet);
}

function dropEmptyTab(spreadsheet: Spreadsheet): void {
  const sheet = findLedgerTab(spreadsheet);
  if (!sheet || sheet.getLastRow() > 1 || sheet.getLastColumn() > OWN_COLUMNS) return;
  try {
    spreadsheet.deleteSheet(sheet);
  } catch {
    // The person protects the tab or the spreadsheet: an empty tab harms nobody.
  }
}
