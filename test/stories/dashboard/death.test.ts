/** A dashboard that is killed while it is made or brought up to date: the next time completes it, each chart once. */

import type { CloudSnapshot } from '../../../simulator/cloud/snapshot';
import { ORIGIN } from '../../../src/sources/pipeline/generated/contract';
import type { Services } from '../../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { DASHBOARD } from '../../support/dashboards';
import { deathsOf } from '../../support/deaths';
import { rememberedServices } from '../../support/remembered-services';
import {
  application,
  applications,
  CREDENTIALS,
  NOON,
  openLocalPipeline,
} from '../../workbench/services/pipeline/local-pipeline';

/** Asked the same hundreds of times: Pipeline would take insights twenty times an hour. */
let services: Services;
beforeEach(() => {
  // Formulas and insights, too.
  const faults = 'pipeline/analytics/timeline@*=501,pipeline@1=planned';
  services = rememberedServices(openLocalPipeline(applications(3), { faults }));
});
afterEach(() => services.close());

/** Nobody needs to know what formulas come to here, and calculating them takes long. */
const formulas = { calculate: () => new Map() };

const opened = (from?: CloudSnapshot) =>
  createWorkbench({ services, formulas, now: NOON, ...(from ? { open: from } : {}) });

/** Returns everything that a person sees, without random ids. */
function seen(workbench: Workbench): string {
  const { sheets, namedRanges = [] } = workbench.export();
  const sheet = sheets.find(({ name }) => name === DASHBOARD);
  const charts = workbench.cloud.workbook.sheets
    .find(({ name }) => name === DASHBOARD)
    ?.charts.map(({ type, ranges, anchor, options }) => ({
      type,
      areas: ranges.map(({ area }) => area),
      anchor,
      options,
    }));
  const names = namedRanges
    .map(({ name, area }) => ({ name, area }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return JSON.stringify([
    sheet?.values,
    sheet?.formulas,
    sheet?.numberFormats,
    charts,
    names,
    sheets.map(({ name }) => name),
  ]);
}

function finish(workbench: Workbench): string {
  const { error } = workbench.call('updateDashboard');
  if (error) throw new Error(error.message);
  return seen(workbench);
}

/** @returns How many calls it makes; it is killed once for each state that a death at any of them leaves. */
function killedEverywhere(from: CloudSnapshot, name = 'updateDashboard', parts: unknown[] = []): number {
  const calm = opened(from);
  const { calls, deaths } = deathsOf(calm, () => calm.call(name, parts));
  const expected = finish(calm);
  for (const death of deaths) {
    const workbench = opened(from);
    workbench.call(name, parts, death);
    const now = finish(workbench);
    if (now !== expected) expect([death, JSON.parse(now)]).toEqual([{}, JSON.parse(expected)]);
  }
  return calls;
}

function begin(): Workbench {
  const workbench = opened();
  workbench.callFromSidebar('connectService', ['pipeline', { baseUrl: ORIGIN, ...CREDENTIALS }]);
  // With all that formulas need, so that the tab of applications is left alone.
  const dates = ['created_at', 'applied_at', 'interview_at', 'offer_at', 'rejected_at', 'deleted_at'];
  const fields = ['id', 'company_name', 'job_title', 'status', 'source', ...dates];
  workbench.ask('saveSync', [{ id: 'mine', stream: 'pipeline.applications', fields }]);
  workbench.ask('runSync', ['mine']);
  return workbench;
}

it('killed at any call while it is made', () => {
  const calls = killedEverywhere(begin().export());
  expect(calls).toBeGreaterThan(50);
  console.log(`killed at any of ${calls} calls while the dashboard was made, each time the same in the end`);
}, 300_000);

it.each([
  ['by itself', 'updateDashboard', []],
  ['at the end of a sync', 'runSync', ['mine']],
])(
  'killed at any call while it is brought up to date %s, with more insights and a person’s words below',
  (_, name, parts) => {
    const workbench = begin();
    finish(workbench);
    const sheet = workbench.cloud.workbook.sheets.find((one) => one.name === DASHBOARD);
    sheet?.grid.set('value', 34, 0, 'mine');
    services.change({
      service: 'pipeline',
      insert: [application(20, { status: 'applied' }), application(21, { status: 'offer' })],
    });
    const calls = killedEverywhere(workbench.export(), name, parts);
    expect(calls).toBeGreaterThan(12);
    console.log(`killed at any of ${calls} calls of ${name}, each time the same in the end`);
  },
  300_000,
);
