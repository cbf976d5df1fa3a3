/** The menu item that watches the companies of selected rows where they list their openings themselves. */
import { sameText } from '../../core/cell';
import { configError } from '../../core/errors';
import { counted } from '../../core/words';
import { selectedRows } from '../../sheet/selection';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { columnTags } from '../../sheet/table/column-tags';
import { OFFER } from '../../sources/catalog';
import type { FilterDefinition, FoundLink, PastedLinks } from '../../streams/filter';
import type { AnyStream } from '../../streams/stream';
import { listSaved, saveGiven } from '../../sync/definitions/saved-syncs';
import { runSaved } from '../run-syncs';
import { freeTab } from '../sidebar/edit-form';
import { linksIn } from '../sidebar/links';
import { summaryInWords, words } from '../words/language';
import { syncOfActiveTab } from './active-tab';
import { toastOf } from './messages';

/** Companies that a question names before the rest is only counted. */
const MOST_NAMED = 10;

interface LinkTarget {
  readonly stream: AnyStream;
  readonly filter: FilterDefinition;
  readonly links: PastedLinks;
}

/** Looks the links of the selected rows up, tells what they are, and adds them to the tab of the boards. */
export function watchBoards(): void {
  toastOf(() => {
    const sync = syncOfActiveTab();
    const target = targetFor(String(sync.stream));
    const texts = linksInRows(sync.id, target.links, String(sync.stream));
    const known = keptValues(target);
    const { toasts } = words();
    const { found, refused } = lookUp(target, texts);
    const fresh = found.filter(({ value }) => !known.includes(codeOf(value)));
    if (fresh.length === 0) {
      return found.length > 0
        ? toasts.boardsWatched
        : `${toasts.noBoards}${refused === undefined ? '' : ` ${refused}`}`;
    }
    if (!isWanted(fresh, target.stream)) return toasts.nothingChanged;
    const run = runSaved(keep(target, fresh));
    return summaryInWords([run], run.summary);
  }, words().toasts.reading);
}

function targetFor(from: string): LinkTarget {
  for (const stream of OFFER.streams)
    for (const filter of stream.filters)
      if (filter.links?.from.some((one) => one.stream === from))
        return { stream, filter, links: filter.links };
  const tabs = OFFER.streams.filter(({ id }) =>
    OFFER.streams.some(({ filters }) =>
      filters.some(({ links }) => links?.from.some((one) => one.stream === id)),
    ),
  );
  throw configError(
    'NO_COMPANY',
    words().toasts.selectLinks(tabs.map(({ defaultTab }) => `‘${defaultTab}’`).join(', ')),
  );
}

/** Returns the links of the selected rows, each board once. */
function linksInRows(syncId: string, links: PastedLinks, from: string): string[] {
  const sheet = activeSpreadsheet().getActiveSheet();
  const tags = columnTags(sheet, syncId);
  const keys = links.from.filter(({ stream }) => stream === from).flatMap(({ fields }) => fields);
  const columns = keys.flatMap((key) => tags[key] ?? []);
  const rows = selectedRows(sheet).filter((row) => row > 1);
  if (rows.length === 0 || columns.length === 0) throw configError('NO_ROWS', words().toasts.selectJobs);
  const byValue = new Map<string, string>();
  for (const column of columns) {
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    const cells = sheet.getRange(first, column, last - first + 1, 1).getValues();
    for (const row of rows) {
      const text = sameText(cells[row - first]?.[0]);
      if (text === '') continue;
      for (const reading of links.read(text)) {
        const name = 'values' in reading ? codeOf(reading.values[0] ?? '') : reading.link;
        if (!byValue.has(name)) byValue.set(name, reading.link);
      }
    }
  }
  return [...byValue.values()].slice(0, links.most);
}

function lookUp({ stream, filter }: LinkTarget, texts: readonly string[]) {
  const found = new Map<string, FoundLink>();
  let refused: string | undefined;
  for (let rest = texts; rest.length > 0; ) {
    const read = linksIn({ stream: stream.id, filter: filter.key, text: rest.join('\n') });
    for (const one of read.found) found.set(codeOf(one.value), one);
    refused ??= read.refused[0]?.words;
    rest = read.rest;
  }
  return { found: [...found.values()], refused };
}

/** Returns the codes of everything that a sync of this stream has in this filter. */
function keptValues({ stream, filter }: LinkTarget): string[] {
  return listSaved(OFFER)
    .filter((sync) => sync.stream === stream.id && sync.problem === undefined)
    .flatMap(({ filters }) => valuesOf(filters[filter.key]).map(codeOf));
}

function isWanted(fresh: readonly FoundLink[], { noun }: AnyStream): boolean {
  const named = fresh.slice(0, MOST_NAMED).map(({ name, records }) => `${name}: ${counted(records, noun)}`);
  const more = fresh.length - named.length;
  const total = fresh.reduce((sum, { records }) => sum + records, 0);
  const { toasts } = words();
  const lines = [
    ...named,
    ...(more > 0 ? [toasts.andMore(more)] : []),
    toasts.watchBoards(fresh.length, total, noun),
  ];
  const ui = SpreadsheetApp.getUi();
  return ui.alert('Jobsheet', lines.join('\n'), ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** Adds the values to the first sync of the stream, or makes one. @returns Its id. */
function keep({ stream, filter, links }: LinkTarget, fresh: readonly FoundLink[]): string {
  const added = fresh.map(({ value }) => value);
  const before = listSaved(OFFER).find((sync) => sync.stream === stream.id && sync.problem === undefined);
  if (!before) {
    const filters = { [filter.key]: added.slice(0, links.most) };
    return saveGiven({ stream: stream.id, tab: freeTab(stream.defaultTab), filters }, OFFER).id;
  }
  const values = [...valuesOf(before.filters[filter.key]), ...added];
  return saveGiven({ ...before, filters: { ...before.filters, [filter.key]: values } }, OFFER).id;
}

function valuesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : [];
}

function codeOf(value: string): string {
  return (value.split(' ')[0] ?? '').toLowerCase();
}
