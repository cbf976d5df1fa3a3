/** Marks jobs that are listed more than once, in the columns that the person has chosen for it; no row is merged or moved. */
import { sameText } from '../core/cell';
import type { Doubles, JobFields } from '../streams/doubles';
import type { LookupSource } from './lookups';
import { rowsByKey } from './rows/matching-rows';
import { isBlank, readColumns } from './rows/read-rows';
import { jobKey, namedListings } from './rows/same-jobs';
import { writeOthers } from './rows/write-others';
import { columnTags } from './table/column-tags';
import { findTab } from './table/find-tab';
import { isLaidOutAsBefore, type Table } from './table/table';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type SourcesOf = (stream: string) => readonly LookupSource[];

/** Key → how each of the rows with it is named in a cell. */
type Listings = ReadonlyMap<string, readonly string[]>;

/** @returns Whether anything was written, which still has to be flushed. Reads nothing where neither column is there. */
export function markDoubles<R>(
  spreadsheet: Spreadsheet,
  table: Table<R>,
  doubles: Doubles | undefined,
  sourcesOf: SourcesOf,
): boolean {
  if (!doubles) return false;
  const at = (key: string) => table.columns.find(({ field }) => field.key === key)?.position;
  const [sameAs, appliedBefore] = [at(doubles.sameAs), at(doubles.appliedBefore)];
  const { company, title, place } = doubles.fields;
  if ((!sameAs && !appliedBefore) || !at(company) || !at(title)) return false;
  const others = sameAs ? doubles.others.map((other) => listingsOf(spreadsheet, other, sourcesOf)) : [];
  const applied = appliedBefore ? applicationsOf(spreadsheet, doubles.applications, sourcesOf) : new Map();
  if (!isLaidOutAsBefore(table)) return false;
  const { sheet, idColumn } = table;
  const [ids = [], sameNow = [], appliedNow = [], companies = [], titles = [], places = []] = readColumns(
    sheet,
    [idColumn, sameAs, appliedBefore, at(company), at(title), at(place)],
  );
  const keys = ids.map((id, row) =>
    sameText(id) === '' ? '' : jobKey({ company: companies[row], title: titles[row], place: places[row] }),
  );
  const rowsOf = rowsByKey(keys);
  const name = (row: number) => named(places[row], ids[row]);
  const same = keys.map((key, row) => {
    const own = (rowsOf.get(key) ?? []).filter((other) => other !== row).map(name);
    return namedListings([...own, ...others.flatMap((listings) => listings.get(key) ?? [])]);
  });
  const before = keys.map((key) => namedListings(applied.get(key) ?? []));
  const write = (target: number | undefined, now: readonly unknown[], wanted: readonly string[]) =>
    target !== undefined && writeOthers(sheet, target, { ids, before: now, wanted, isText: true });
  return [write(sameAs, sameNow, same), write(appliedBefore, appliedNow, before)].some(Boolean);
}

function named(place: unknown, id: unknown): string {
  const where = sameText(place).trim();
  return where === '' ? sameText(id) : `${where} (${sameText(id)})`;
}

/** Returns the rows of another stream's tabs by what they have in common with ours, named by their tab. */
function listingsOf(
  spreadsheet: Spreadsheet,
  { stream, fields }: Doubles['others'][number],
  sourcesOf: SourcesOf,
): Listings {
  const listings = new Map<string, string[]>();
  for (const { keys, columns, tab } of tabsOf(spreadsheet, stream, fields, [fields.place], sourcesOf))
    for (const [row, key] of keys.entries())
      add(listings, key, `‘${tab}’: ${sameText(columns[0]?.[row]) || 'same title'}`);
  return listings;
}

function applicationsOf(
  spreadsheet: Spreadsheet,
  { stream, fields, status, notYet, unless }: Doubles['applications'],
  sourcesOf: SourcesOf,
): Listings {
  const found = new Map<string, string[]>();
  for (const { keys, columns } of tabsOf(spreadsheet, stream, fields, [status, unless], sourcesOf)) {
    const [statuses = [], except = []] = columns;
    keys.forEach((key, row) => {
      const said = sameText(statuses[row]).trim();
      if (said !== '' && !notYet.includes(said) && isBlank(except[row])) add(found, key, said);
    });
  }
  return found;
}

function add(listings: Map<string, string[]>, key: string, name: string): void {
  if (key === '') return;
  const names = listings.get(key);
  if (!names) listings.set(key, [name]);
  else if (!names.includes(name)) names.push(name);
}

/** Reads each tab of a stream once. */
function tabsOf(
  spreadsheet: Spreadsheet,
  stream: string,
  { company, title, place }: Partial<JobFields> & Omit<JobFields, 'place'>,
  more: readonly string[],
  sourcesOf: SourcesOf,
) {
  return sourcesOf(stream).flatMap(({ tab, sheetId, syncId }) => {
    const sheet = findTab(spreadsheet, tab, sheetId);
    if (!sheet) return [];
    const tags = columnTags(sheet, syncId);
    const [companies = [], titles = [], places = [], ...columns] = readColumns(sheet, [
      tags[company],
      tags[title],
      place === undefined ? undefined : tags[place],
      ...more.map((key) => tags[key]),
    ]);
    const keys = companies.map((cell, row) =>
      jobKey({ company: cell, title: titles[row], place: places[row] }),
    );
    return [{ keys, columns, tab }];
  });
}
