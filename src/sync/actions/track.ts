/** Makes rows of a stream from selected rows of another one's tab: applications of postings. */
import { type Cell, sameText } from '../../core/cell';
import { asWritten } from '../../core/code-words';
import { configError, type JobsheetError } from '../../core/errors';
import { fillLookups } from '../../sheet/lookups';
import { requireDone } from '../../sheet/rows/in-place';
import { areAlike, matchKeys, type RowKeys, sameRows } from '../../sheet/rows/matching-rows';
import { isBlank, readColumns } from '../../sheet/rows/read-rows';
import { readIndex } from '../../sheet/rows/row-index';
import { upsertBlock } from '../../sheet/rows/upsert';
import { activeSpreadsheet, flushWrites } from '../../sheet/spreadsheet';
import { findStatusColumns, readStatuses } from '../../sheet/status-column';
import { columnTags } from '../../sheet/table/column-tags';
import type { Table, TableMemo } from '../../sheet/table/table';
import { alone } from '../../store/lock';
import { readDocument } from '../../store/properties';
import { readRunState } from '../../store/run-state';
import { changeSync, type SavedSync } from '../../store/syncs';
import { reversed } from '../../streams/lookup';
import type { MyStatus, StatusLink } from '../../streams/status-link';
import type { AnyStream } from '../../streams/stream';
import { sourcesOf } from '../definitions/saved-syncs';
import { openSyncTable } from '../definitions/sync-table';
import type { Offer } from '../offer';

/** 1-based, below the headings. */
const FIRST_ROW = 2;

interface TabRows {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  /** 1-based. */
  readonly rows: readonly number[];
  /** Of the sync that fills the tab. */
  readonly syncId: string;
}

/** The counts of selected rows that were added, that had a row already, and that may have one of several. */
interface TrackedRows {
  readonly added: number;
  readonly there: number;
  readonly unclear: number;
}

/** Adds a row to the tab of `own` for each selected row that cannot have one yet. The next run sends them, like any row that a person adds. */
export function trackRows(
  selection: TabRows,
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
    // Two selected rows may be the same posting.
    const fresh = open.filter((row, index) =>
      open.slice(0, index).every((other) => !areAlike(row.keys, other.keys)),
    );
    const rows = fresh.map(({ texts }) => ({
      id: '',
      cells: table.columns.map(({ field }): Cell => asWritten(field.words, texts[field.key] ?? '')),
    }));
    requireDone(upsertBlock(table, readIndex(table), { added: rows, changed: [] }));
    const unclear = whole.filter(({ row }) => there(row) === 'unclear').length;
    return { added: fresh.length, there: whole.length - fresh.length - unclear, unclear };
  });
}

interface GivenRow {
  /** 0-based, below the headings. */
  readonly row: number;
  /** The cells of the new row, by field key. */
  readonly texts: Readonly<Record<string, string>>;
  /** The key of the row for each match rule. */
  readonly keys: readonly string[];
}

function readSelection(
  { sheet, rows, syncId }: TabRows,
  { by, made, field, words, first, fitting }: StatusLink,
): { readonly given: GivenRow[]; readonly keys: RowKeys } {
  const tags = columnTags(sheet, syncId);
  const read = (keys: readonly string[]) =>
    readColumns(
      sheet,
      keys.map((key) => tags[key]),
    );
  const keys = matchKeys(by, 'theirs', read(by.flatMap(({ theirs }) => theirs)));
  const columns = read(made.map(([, theirs]) => theirs));
  const statuses = readStatuses(sheet, findStatusColumns(sheet));
  const said = new Map(statuses.map(({ row, status }) => [row, status]));
  const given = rows.map((row) => {
    const texts = made.map(([key], index) => {
      const text = sameText(columns[index]?.[row - FIRST_ROW]);
      return [key, fitting(key, text)] as const;
    });
    const status = words[said.get(row) as MyStatus] ?? first;
    return {
      row: row - FIRST_ROW,
      texts: { ...Object.fromEntries(texts), [field]: status },
      keys: keys.map((ofRule) => ofRule[row - FIRST_ROW] ?? ''),
    };
  });
  return { given, keys };
}

/** Returns the keys of our rows; '' for rows in which `unless` holds a value. */
function keysThere({ sheet, columns }: Table<object>, { by, unless }: StatusLink): RowKeys {
  const at = (key: string) => columns.find(({ field }) => field.key === key)?.position;
  const [gone = [], ...own] = readColumns(sheet, [at(unless), ...by.flatMap((rule) => rule.own.map(at))]);
  return matchKeys(by, 'own', own).map((ofRule) => ofRule.map((key, row) => (isBlank(gone[row]) ? key : '')));
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

/** Gives a sync the column that names rows of another stream, unless the person has had it and left it out. */
export function withLink(sync: SavedSync, { lookups = [] }: AnyStream, to: AnyStream): SavedSync {
  const link = lookups.find(({ from }) => from.stream === to.id && from.field === to.fields[0]?.key)?.field;
  if (!link || sync.fields.includes(link)) return sync;
  const document = readDocument();
  if (readRunState<TableMemo>(sync.id, document).table?.made.includes(link)) return sync;
  changeSync(sync.id, ({ fields }) => ({ fields: [...fields, link] }), document);
  return { ...sync, fields: [...sync.fields, link] };
}

/** Fills the looked-up columns of a sync's tab now, without a request. */
export function fillLinks(sync: SavedSync, stream: AnyStream, offer: Offer): void {
  alone(sync.id, () => {
    const table = openSyncTable(sync, stream);
    const looked = fillLookups(activeSpreadsheet(), table, stream.lookups ?? [], (wanted) =>
      sourcesOf(offer, wanted),
    );
    if (looked) flushWrites();
  });
}
