/** Makes rows of a stream that takes what a person writes from the selected rows of the tab of another one. */
import { type Cell, sameText } from '../../core/cell';
import { configError, type JobsheetError } from '../../core/errors';
import { columnsOf, isBlank, keysOf } from '../../sheet/lookups';
import { requireDone } from '../../sheet/rows/in-place';
import { areAlike, type RowKeys, sameRows } from '../../sheet/rows/matching-rows';
import { readIndex } from '../../sheet/rows/row-index';
import { upsertBlock } from '../../sheet/rows/upsert';
import { findStatusColumns, readStatuses } from '../../sheet/status-column';
import { columnTags } from '../../sheet/table/column-tags';
import type { Table } from '../../sheet/table/table';
import { alone } from '../../store/lock';
import type { SavedSync } from '../../store/syncs';
import { reversed } from '../../streams/lookup';
import type { MyStatus, StatusLink } from '../../streams/status-link';
import type { AnyStream } from '../../streams/stream';
import { openSyncTable } from '../definitions/sync-table';

/** 1-based, below the headings. */
const FIRST_ROW = 2;

export interface Selection {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  /** 1-based. */
  readonly rows: readonly number[];
  /** Of the sync that fills the tab. */
  readonly syncId: string;
}

/** How many of the selected rows were added, had a row already, or may have one of which nobody can tell. */
export interface TrackedRows {
  readonly added: number;
  readonly there: number;
  readonly unclear: number;
}

/**
 * Adds a row to the tab of `own` for each selected row, unless it has or may have one. They are sent by the next run like any
 * row that the person adds.
 */
export function trackRows(
  selection: Selection,
  own: SavedSync,
  stream: AnyStream & { readonly statusLink: StatusLink },
): TrackedRows {
  return alone(own.id, () => {
    const table = openSyncTable(own, stream);
    const { given, keys } = readSelection(selection, stream.statusLink);
    const isWhole = ({ texts }: GivenRow) => stream.edits?.required.every((key) => texts[key]);
    const whole = given.filter(isWhole);
    if (whole.length === 0) throw nothingSelected(stream);
    const there = sameRows(reversed(stream.statusLink.by), keys, keysThere(table, stream.statusLink));
    const open = whole.filter(({ row }) => there(row) === undefined);
    // Selected twice in other words, it is one all the same.
    const fresh = open.filter((row, place) =>
      open.slice(0, place).every((other) => !areAlike(row.keys, other.keys)),
    );
    const rows = fresh.map(({ texts }) => ({
      id: '',
      cells: table.columns.map(({ field }): Cell => texts[field.key] ?? ''),
    }));
    requireDone(upsertBlock(table, readIndex(table), { added: rows, changed: [] }));
    const unclear = whole.filter(({ row }) => there(row) === 'unclear').length;
    return { added: fresh.length, there: whole.length - fresh.length - unclear, unclear };
  });
}

interface GivenRow {
  /** 0-based, below the headings. */
  readonly row: number;
  /** What a row of ours is to say, by our fields. */
  readonly texts: Readonly<Record<string, string>>;
  /** For each way in which rows say the same, what this one says. */
  readonly keys: readonly string[];
}

function readSelection(
  { sheet, rows, syncId }: Selection,
  { by, made, field, words, first, fitting }: StatusLink,
): { readonly given: GivenRow[]; readonly keys: RowKeys } {
  const fingerprints = columnTags(sheet, syncId);
  const read = (keys: readonly string[]) =>
    columnsOf(
      sheet,
      keys.map((key) => fingerprints[key]),
    );
  const ways = keysOf(by, (way) => way.theirs.length, read(by.flatMap((way) => way.theirs)));
  const columns = read(made.map(([, theirs]) => theirs));
  const statuses = readStatuses(sheet, findStatusColumns(sheet));
  const said = new Map(statuses.map(({ row, status }) => [row, status]));
  const given = rows.map((row) => {
    const texts = made.map(([key], place) => {
      const text = sameText(columns[place]?.[row - FIRST_ROW]);
      return [key, fitting(key, text)] as const;
    });
    const status = words[said.get(row) as MyStatus] ?? first;
    return {
      row: row - FIRST_ROW,
      texts: { ...Object.fromEntries(texts), [field]: status },
      keys: ways.map((keys) => keys[row - FIRST_ROW] ?? ''),
    };
  });
  return { given, keys: ways };
}

/** For each way what the rows of ours say; nothing those of which `unless` says something. */
function keysThere({ sheet, columns }: Table<object>, { by, unless }: StatusLink): RowKeys {
  const at = (key: string) => columns.find(({ field }) => field.key === key)?.position;
  const [gone = [], ...own] = columnsOf(sheet, [at(unless), ...by.flatMap((way) => way.own.map(at))]);
  return keysOf(by, (way) => way.own.length, own).map((keys) =>
    keys.map((key, row) => (isBlank(gone[row]) ? key : '')),
  );
}

function nothingSelected({ edits, fields, noun }: AnyStream): JobsheetError {
  const needed = fields
    .filter(({ key }) => edits?.required.includes(key))
    .map(({ heading }) => `‘${heading}’`);
  return configError(
    'NO_ROWS',
    `Select the rows first: each that says ${needed.join(' and ')} becomes one of your ${noun.many}.`,
  );
}
