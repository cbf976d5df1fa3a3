/** Carries out a sync: sweep, plan the rows, write them in blocks, report. */
import { toCell } from '../core/cell';
import type { Field, Stream } from '../core/stream';
import type { Client } from '../http/client';
import { type PlannedRow, planRows } from '../sheet/row-plan';
import { CELLS_PER_BLOCK, readRows, writeRows } from '../sheet/rows';
import { activeSpreadsheet } from '../sheet/spreadsheet';
import { openTable } from '../sheet/table';
import type { SavedSync } from '../store/syncs';
import { count, type RunReport, summarise } from './report';
import { sweep } from './sweep';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Fetches first and touches the sheet only when everything is there: an error leaves the sheet as it was. */
export function runSync<R>(
  sync: SavedSync,
  stream: Stream<R>,
  client: Client,
  spreadsheet: Spreadsheet = activeSpreadsheet(),
): RunReport {
  const fields = fieldsOf(sync, stream);
  const records = sweep(stream, sync.filters, client.getAll);
  const { rows, problems } = planRecords(records, stream, fields);

  let table = openTable(spreadsheet, sync.tab, sync.id, fields);
  const plan = planRows(rows, readRows(table));
  const rowsPerBlock = Math.max(1, Math.floor(CELLS_PER_BLOCK / fields.length));
  for (const changed of blocksOf(plan.changed, rowsPerBlock)) writeRows(table, { changed, added: [] });
  for (const added of blocksOf(plan.added, rowsPerBlock)) {
    table = { ...table, lastRow: writeRows(table, { changed: [], added }) };
  }

  const quotaLeft = client.quotaLeft();
  const report = {
    tab: sync.tab,
    fetched: records.length,
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged,
    requests: client.requestCount(),
    ...(quotaLeft === undefined ? {} : { quotaLeft }),
    problems,
  };
  return { ...report, summary: summarise(report, stream.noun) };
}

/** The id's field always comes first: without it no row could be found again. */
function fieldsOf<R>(sync: SavedSync, stream: Stream<R>): Field<R>[] {
  const [idField] = stream.fields;
  const chosen = sync.fields
    .map((key) => stream.fields.find((field) => field.key === key))
    .filter((field): field is Field<R> => field !== undefined && field !== idField);
  return [idField as Field<R>, ...chosen];
}

/** Records as rows, each id once; what cannot be a row is named. */
function planRecords<R>(
  records: readonly R[],
  stream: Stream<R>,
  fields: readonly Field<R>[],
): { rows: PlannedRow[]; problems: string[] } {
  const rows = new Map<string, PlannedRow>();
  const mistyped = new Map<string, number>();
  let withoutId = 0;
  for (const record of records) {
    const id = stream.idOf(record);
    if (id === undefined) {
      withoutId += 1;
      continue;
    }
    const cells = fields.map((field) => {
      const reading = toCell(field.type, field.read(record));
      if (reading.mistyped) mistyped.set(field.heading, (mistyped.get(field.heading) ?? 0) + 1);
      return reading.cell;
    });
    rows.set(id, { id, cells });
  }
  return { rows: [...rows.values()], problems: problemsOf(stream.noun, withoutId, mistyped) };
}

function problemsOf(noun: string, withoutId: number, mistyped: ReadonlyMap<string, number>): string[] {
  const skipped = withoutId > 0 ? [`${count(withoutId)} ${noun} came without an id and were left out.`] : [];
  const wrong = [...mistyped].map(
    ([heading, times]) =>
      `‘${heading}’ had an unexpected kind of value in ${count(times)} ${noun}; those cells are empty.`,
  );
  return [...skipped, ...wrong];
}

function blocksOf<T>(items: readonly T[], size: number): T[][] {
  const blocks: T[][] = [];
  for (let start = 0; start < items.length; start += size) blocks.push(items.slice(start, start + size));
  return blocks;
}
