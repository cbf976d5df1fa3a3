/** Applications, both ways: read, edited in the sheet and sent, and made of postings. Ours alone. */

import * as person from '../simulator/workbook/manual-edits';
import type { SheetState } from '../simulator/workbook/workbook';
import { APPLICATION_COLUMNS } from '../src/sources/pipeline/application-fields';
import { type Application, ORIGIN } from '../src/sources/pipeline/generated/contract';
import { openServices } from '../workbench/services/open';
import { createWorkbench, type Workbench } from '../workbench/workbench';
import { SYNC, TAB } from './catalogue';
import { look, measureOurs, requireResult } from './ours';
import { madeJobs } from './postings';
import type { BenchRow } from './rows';

export const PIPELINE = 'Pipeline: ';
export const APPLICATIONS = 1_000;
export const EDITED = 50;
const APPLICATIONS_TAB = 'Applications';
const HOUR = 60 * 60 * 1000;
const SIGN_IN = { baseUrl: ORIGIN, email: 'person@example.com', password: 'sandbox-password' };

export function benchPipeline(): BenchRow[] {
  const services = openServices({ data: { trackly: { jobs: madeJobs(100), companies: [] } } });
  try {
    services.change({ service: 'pipeline', remove: services.ids('pipeline') });
    services.change({ service: 'pipeline', insert: Array.from({ length: APPLICATIONS }, madeApplication) });
    const workbench = createWorkbench({ services });
    workbench.callFromSidebar('connectService', ['pipeline', SIGN_IN]);
    const { id } = workbench.ask('saveSync', [{ stream: 'pipeline.applications' }]).result as { id: string };
    const run = (words: string, runs: number, wanted: string) => {
      const row = measureOurs(workbench, PIPELINE + words, APPLICATIONS, runs, 'runSync', [id]);
      requireResult(row.result, wanted);
      workbench.cloud.clock.advance(HOUR);
      return row;
    };
    const first = run(`${APPLICATIONS} applications, first sync`, 1, `"added":${APPLICATIONS}`);
    const again = run('applications, nothing changed', 0, '"ending":"finished"');
    editRows(workbench);
    const changes = run(`${EDITED} edited applications sent`, EDITED, `"changed":${EDITED}`);
    addRows(workbench);
    const news = run(`${EDITED} new applications sent`, 1, `"created":${EDITED}`);
    workbench.ask('saveSync', [SYNC]);
    workbench.call('syncJobs');
    look(workbench, TAB, `A2:A${EDITED + 1}`);
    const tracked = measureOurs(
      workbench,
      `${PIPELINE}${EDITED} postings tracked`,
      APPLICATIONS,
      1,
      'trackSelectedRows',
    );
    return [first, again, changes, news, tracked];
  } finally {
    services.close();
  }
}

/** Scattered: every other row of the first hundred. */
function editRows(workbench: Workbench): void {
  const sheet = applicationsTab(workbench);
  const notes = columnOf(sheet, 'notes');
  for (let place = 0; place < EDITED; place += 1)
    person.editCell(workbench.cloud.workbook, sheet, 1 + 2 * place, notes, `Called on ${place}`);
}

function addRows(workbench: Workbench): void {
  const sheet = applicationsTab(workbench);
  const [company, title] = [columnOf(sheet, 'company_name'), columnOf(sheet, 'job_title')];
  const { workbook } = workbench.cloud;
  for (let place = 0; place < EDITED; place += 1) {
    const row = APPLICATIONS + 1 + place;
    person.editCell(workbook, sheet, row, company, `New company ${place}`);
    person.editCell(workbook, sheet, row, title, `New title ${place}`);
  }
}

function applicationsTab({ cloud }: Workbench): SheetState {
  const sheet = cloud.workbook.sheets.find(({ name }) => name === APPLICATIONS_TAB);
  if (!sheet) throw new Error(`There is no tab ${APPLICATIONS_TAB}.`);
  return sheet;
}

/** 0-based. */
function columnOf({ grid }: SheetState, key: keyof Application): number {
  const heading = APPLICATION_COLUMNS.find((field) => field.key === key)?.heading;
  for (let column = 0; column < grid.columnCount; column += 1)
    if (grid.get('value', 0, column) === heading) return column;
  throw new Error(`There is no column ${heading}.`);
}

function madeApplication(_: unknown, place: number): Partial<Application> {
  const time = new Date(Date.parse('2024-10-01T00:00:00Z') + place * 60_000).toISOString();
  return {
    id: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
    company_name: `Company ${place}`,
    job_title: `Title ${place}`,
    job_url: `https://jobs.example.com/${place}`,
    status: place % 3 === 0 ? 'saved' : 'applied',
    created_at: time,
    updated_at: time,
  };
}
