/** A few dozen postings and a workbench that has synced them: small enough to try hundreds of stories. */

import type { SheetState } from '../../simulator/workbook/workbook';
import type { StoredJob } from '../../workbench/services/data-set/shape';
import type { Services } from '../../workbench/services/exchange';
import { openServices } from '../../workbench/services/open';
import { createWorkbench, type Workbench } from '../../workbench/workbench';

export const TAB = 'Trackly Jobs';
export const SYNC = 'trackly.jobs';

export function smallPosting(place: number): StoredJob {
  return {
    id: 1_000 + place,
    title: `Engineer ${place}`,
    companyName: `Company ${place % 7}`,
    companyDomain: `company${place % 7}.example`,
    location: place % 2 === 0 ? 'Berlin' : '=Paris',
    jobFunction: 'engineering',
    jobUrl: `https://example.com/jobs/${place}`,
    postedAt: new Date(Date.UTC(2024, 9, 24, 0, 0, -place)).toISOString(),
    region: 'us',
    isActive: true,
  };
}

export function openSmallServices(count: number): Services {
  return openServices({
    data: {
      trackly: { jobs: Array.from({ length: count }, (_, place) => smallPosting(place)), companies: [] },
    },
  });
}

export function sheetOf(workbench: Workbench, name = TAB): SheetState {
  const sheet = workbench.cloud.workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no tab ${name}`);
  return sheet;
}

/** Field key → 0-based column, by the marks that move with the columns. */
export function ownColumns(sheet: SheetState, sync = SYNC): Map<string, number> {
  const columns = new Map<string, number>();
  sheet.columns.forEach(({ metadata }, column) => {
    for (const { key, value } of metadata) {
      if (key === 'jobsheet.column' && value?.startsWith(`${sync}:`))
        columns.set(value.slice(sync.length + 1), column);
    }
  });
  return columns;
}

/** The 0-based column of a field, whatever sync it is of. @throws Error where there is none. */
export function columnOf(sheet: SheetState, field: string): number {
  const column = sheet.columns.findIndex(({ metadata }) =>
    metadata.some(({ key, value }) => key === 'jobsheet.column' && value?.endsWith(`:${field}`)),
  );
  if (column < 0) throw new Error(`no column for ${field} in ${sheet.name}`);
  return column;
}

export function syncOnce(workbench: Workbench): {
  added: number;
  changed: number;
  closed: number;
  removed: number;
  problems: string[];
} {
  const { result, error } = workbench.call('syncJobs');
  if (error) throw new Error(`${error.name}: ${error.message}\n${error.stack}`);
  const [run] = (result as { runs: never[] }).runs;
  if (!run) throw new Error('no run');
  return run;
}

export function filledWorkbench(services: Services): Workbench {
  const workbench = createWorkbench({ services });
  syncOnce(workbench);
  return workbench;
}
