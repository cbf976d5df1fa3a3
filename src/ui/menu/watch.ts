/** The menu item that watches a company: it creates a sync of the company's postings, with a tab of its own. */
import { configError } from '../../core/errors';
import { selectedRows } from '../../sheet/rows/selected-rows';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { columnTags } from '../../sheet/table/column-tags';
import { OFFER } from '../../sources/catalog';
import { TRACKLY_COMPANIES } from '../../sources/trackly/companies';
import { TRACKLY_JOBS } from '../../sources/trackly/jobs';
import { listSaved, saveGiven } from '../../sync/definitions/saved-syncs';
import { runSaved } from '../run-syncs';
import { freeTab } from '../sidebar/sync-forms';
import { syncOfActiveTab } from './active-tab';
import { READING, toastOf } from './toast';

/** Creates and runs the sync of the company in the selected row, unless there is one already. */
export function watchCompany(): void {
  toastOf(() => {
    const { id, name } = selectedCompany();
    const known = listSaved(OFFER).find(
      ({ stream, filters }) => stream === TRACKLY_JOBS.id && filters?.['companyId'] === id,
    );
    if (known) return `You watch ${name} already, in the tab ‘${known.tab}’.`;
    const given = {
      stream: TRACKLY_JOBS.id,
      tab: freeTab(name),
      // Every filter that is left out gets its widest value, so the person's saved preferences do not narrow the list.
      filters: { companyId: id, locationFilter: ['all'] },
      companyNames: { [id]: name },
    };
    const sync = saveGiven(given, OFFER);
    return `You watch ${name} now. ${runSaved(sync.id).summary}`;
  }, READING);
}

function selectedCompany(): { readonly id: number; readonly name: string } {
  const sync = syncOfActiveTab();
  const sheet = activeSpreadsheet().getActiveSheet();
  const [row] = sync.stream === TRACKLY_COMPANIES.id ? selectedRows(sheet) : [];
  const columns = columnTags(sheet, sync.id);
  const cell = (key: string): unknown => {
    const column = columns[key];
    return row && column ? sheet.getRange(row, column).getValue() : '';
  };
  const id = Number(cell('id'));
  if (Number.isInteger(id) && id > 0) return { id, name: String(cell('name')).trim() || `Company ${id}` };
  throw configError(
    'NO_COMPANY',
    `Select the row of a company first, in a tab of companies such as ‘${TRACKLY_COMPANIES.defaultTab}’.`,
  );
}
