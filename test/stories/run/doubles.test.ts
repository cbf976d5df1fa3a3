/** Jobs that are listed more than once are marked beside their rows; no row is lost or changed by it otherwise. */

import fc from 'fast-check';
import * as person from '../../../simulator/workbook/manual-edits';
import { ORIGIN } from '../../../src/sources/pipeline/generated/contract';
import type { StoredJob } from '../../../workbench/services/data-set/shape';
import { openServices } from '../../../workbench/services/open';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { ownColumns, SYNC, sheetOf, smallPosting, TAB } from '../../support/small-catalogue';
import { CREDENTIALS } from '../../workbench/services/pipeline/local-pipeline';

const FIELDS = ['id', 'title', 'companyName', 'location', 'isActive', 'closedAt'];

function posting(place: number, title: string, location: string, companyName = 'Acme'): StoredJob {
  return { ...smallPosting(place), title, location, companyName };
}

function open(jobs: readonly StoredJob[], fields: readonly string[]) {
  const services = openServices({ data: { trackly: { jobs: [...jobs], companies: [] } } });
  const workbench = createWorkbench({ services });
  const { error } = workbench.ask('saveSync', [{ id: SYNC, stream: SYNC, tab: TAB, fields, filters: {} }]);
  if (error) throw new Error(error.message);
  return { services, workbench };
}

function sync(workbench: Workbench) {
  const outcome = workbench.ask('runSync', [SYNC]);
  if (outcome.error) throw new Error(outcome.error.message);
  return outcome;
}

/** The number of times that a run reads a block of cells as one. */
function readsIn(workbench: Workbench): number {
  let reads = 0;
  const listener = (_: unknown, name: string) => {
    if (name === 'Sheet.getSheetValues') reads += 1;
  };
  workbench.cloud.beforeCall.push(listener);
  sync(workbench);
  workbench.cloud.beforeCall.splice(workbench.cloud.beforeCall.indexOf(listener), 1);
  return reads;
}

/** Id → the cells of the fields. */
function rows(workbench: Workbench, fields: readonly string[]): Map<string, unknown[]> {
  const sheet = sheetOf(workbench);
  const own = ownColumns(sheet);
  const cell = (row: number, key: string) => sheet.grid.get('value', row, own.get(key) ?? -1);
  return new Map(
    Array.from({ length: sheet.grid.lastRow() - 1 }, (_, at) => [
      String(cell(at + 1, 'id')),
      fields.map((key) => cell(at + 1, key) ?? ''),
    ]),
  );
}

const JOBS = [
  posting(1, 'Engineer', 'Berlin'),
  posting(2, 'Engineer', 'Paris'),
  posting(3, 'Senior Engineer', 'Berlin'),
  posting(4, 'Engineer', '=Rome', 'Acme, Inc.'),
  posting(5, 'Engineer', 'Oslo', 'Other'),
];

it('names the other places, and keeps siblings and other companies apart', () => {
  const { services, workbench } = open(JOBS, [...FIELDS, 'sameAs']);
  sync(workbench);
  expect(Object.fromEntries(rows(workbench, ['sameAs']))).toEqual({
    1001: ['Paris (1002); =Rome (1004)'],
    1002: ['Berlin (1001); =Rome (1004)'],
    1003: [''],
    1004: ['Berlin (1001); Paris (1002)'],
    1005: [''],
  });
  services.close();
});

it('a second run writes nothing; it reads the columns once, and not at all where they are off', () => {
  const { services, workbench } = open(JOBS, [...FIELDS, 'sameAs']);
  sync(workbench);
  const again = sync(workbench);
  expect(again.cellsWritten).toBe(0);
  const without = open(JOBS, FIELDS);
  sync(without.workbench);
  // The headings and this tab's columns; there is no tab of another stream to look in.
  expect(readsIn(workbench) - readsIn(without.workbench)).toBe(2);
  services.close();
  without.services.close();
});

it('says where the person stands with an application for the same title, and nothing of one that is only saved', () => {
  const { services, workbench } = open(JOBS, [...FIELDS, 'appliedBefore']);
  workbench.callFromSidebar('connectService', ['pipeline', { baseUrl: ORIGIN, ...CREDENTIALS }]);
  const ids = services.ids('pipeline');
  const wanted = [
    { job_title: 'Engineer', status: 'rejected' },
    { job_title: 'Senior Engineer', status: 'saved' },
  ];
  const update = ids.map((id, at) => ({
    id,
    company_name: at < wanted.length ? 'ACME' : 'Nobody',
    job_title: 'Nothing',
    job_url: null,
    deleted_at: null,
    ...wanted[at],
  }));
  services.change({ service: 'pipeline', update });
  const { error } = workbench.call('syncApplications');
  expect(error).toBeUndefined();
  sync(workbench);
  const said = Object.fromEntries(rows(workbench, ['appliedBefore']));
  expect(said).toMatchObject({ 1003: [''], 1005: [''] });
  for (const id of [1001, 1002, 1004]) expect(String(said[id])).toMatch(/^rejected$/i);
  services.close();
});

it('whatever the titles and places, every row is as it is without the columns', () => {
  const word = fc.constantFrom('Engineer', 'Senior Engineer', 'Engineer II', '=Engineer', '', 'Manager');
  const place = fc.constantFrom('Berlin', 'Paris', '=A1', '+1', '');
  const anyJob = fc.tuple(word, place, fc.constantFrom('Acme', 'Acme Inc', 'Beta'));
  fc.assert(
    fc.property(fc.array(anyJob, { minLength: 1, maxLength: 12 }), fc.boolean(), (told, sorts) => {
      const jobs = told.map(([title, where, company], at) => posting(at, title, where, company));
      const [one, other] = [open(jobs, [...FIELDS, 'sameAs', 'appliedBefore']), open(jobs, FIELDS)];
      for (const { workbench } of [one, other]) {
        sync(workbench);
        if (sorts)
          person.sortSheet(workbench.cloud.workbook, sheetOf(workbench), [{ column: 1, ascending: false }]);
        sync(workbench);
      }
      expect(rows(one.workbench, FIELDS)).toEqual(rows(other.workbench, FIELDS));
      one.services.close();
      other.services.close();
    }),
    { numRuns: 12 },
  );
});
