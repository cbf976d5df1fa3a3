/** The menu item that watches a company: it creates a sync of the company's records, with a tab of its own. */
import { sameText } from '../../core/cell';
import { configError, type JobsheetError } from '../../core/errors';
import { domainOf } from '../../core/web-address';
import { selectedRows } from '../../sheet/selection';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { columnTags } from '../../sheet/table/column-tags';
import { OFFER } from '../../sources/catalog';
import { conditionsAtFirst } from '../../streams/condition';
import type { Filters, Watch } from '../../streams/filter';
import type { AnyStream } from '../../streams/stream';
import { type CompanyMatch, companyMeant, type NamedCompany } from '../../sync/actions/find-company';
import { listSaved, saveGiven } from '../../sync/definitions/saved-syncs';
import { serviceOf, streamOf } from '../../sync/offer';
import { runSaved } from '../run-syncs';
import { companiesFor, freeTab } from '../sidebar/edit-form';
import { summaryInWords, words } from '../words/language';
import { syncOfActiveTab } from './active-tab';
import { toastOf } from './messages';

type WatchingStream = AnyStream & { readonly watch: Watch };

/** Creates and runs the sync of the company in the selected row, unless there is one already. */
export function watchCompany(): void {
  toastOf(() => {
    const { stream, id, name, filters } = selectedCompany();
    const { filter } = stream.watch;
    const known = listSaved(OFFER).find(
      (sync) => sync.stream === stream.id && sync.filters?.[filter] === filters[filter],
    );
    if (known) return words().toasts.watched(name, known.tab);
    const given = {
      stream: stream.id,
      tab: freeTab(name),
      filters,
      conditions: conditionsAtFirst(stream.conditions),
      companyNames: { [id]: name },
    };
    const run = runSaved(saveGiven(given, OFFER).id);
    return `${words().toasts.watching(name)} ${summaryInWords([run], run.summary)}`;
  }, words().toasts.reading);
}

interface SelectedCompany {
  readonly stream: WatchingStream;
  readonly id: string;
  readonly name: string;
  readonly filters: Filters;
}

function selectedCompany(): SelectedCompany {
  const sync = syncOfActiveTab();
  const sheet = activeSpreadsheet().getActiveSheet();
  const streams = OFFER.streams.filter((one): one is WatchingStream => one.watch !== undefined);
  const stream = streams.find(
    ({ watch: { stream, named = [] } }) =>
      stream === sync.stream || named.some((other) => other.stream === sync.stream),
  );
  const [row] = stream ? selectedRows(sheet) : [];
  if (!stream || !row) throw noCompany(streams);
  const columns = columnTags(sheet, sync.id);
  const text = (key = '') => {
    const column = columns[key];
    return column ? sameText(sheet.getRange(row, column).getValue()) : '';
  };
  const elsewhere = stream.watch.named?.find((other) => other.stream === sync.stream);
  if (elsewhere)
    return searchedCompany(stream, { name: text(elsewhere.name), website: text(elsewhere.website) });
  const id = text(streamOf(OFFER, sync.stream).fields[0]?.key);
  const filters = stream.watch.filters(id);
  if (!filters) throw noCompany(streams);
  return { stream, id, name: text(stream.watch.nameField).trim() || words().toasts.company(id), filters };
}

/** Searches by name, then by domain. @throws JobsheetError (config) where it is not clear which company is meant. */
function searchedCompany(stream: WatchingStream, row: NamedCompany): SelectedCompany {
  const query = [row.name.trim(), domainOf(row.website)].filter((part) => part !== '');
  let match: CompanyMatch = { kind: 'none' };
  for (const part of query) {
    if (match.kind !== 'none') break;
    match = companyMeant(row, companiesFor({ stream: stream.id, filter: stream.watch.filter, query: part }));
  }
  const { name: service } = serviceOf(OFFER, stream);
  const [named = 'this company'] = query;
  if (match.kind === 'none') {
    throw configError('NO_COMPANY', `${service} does not list ${named} by its name or website.`);
  }
  if (match.kind === 'several') {
    const names = match.companies.map(({ name, domain }) => (domain === '' ? name : `${name} (${domain})`));
    const which = `${service} lists several companies that this may be: ${names.join(', ')}.`;
    throw configError(
      'NO_COMPANY',
      `${which} Open Jobsheet, choose New sync and pick the one you mean under Company.`,
    );
  }
  const { company } = match;
  const id = String(company.id);
  const filters = stream.watch.filters(id);
  if (!filters) throw noCompany([stream]);
  return { stream, id, name: company.name, filters };
}

function noCompany(streams: readonly WatchingStream[]): JobsheetError {
  const tabs = streams.map(({ watch }) => `‘${streamOf(OFFER, watch.stream).defaultTab}’`);
  const { toasts } = words();
  const message = toasts.selectCompany(tabs.join(toasts.or));
  return configError('NO_COMPANY', message);
}
