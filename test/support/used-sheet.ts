/** A spreadsheet in which a person has used all of Jobsheet: every stream, schedule, dashboard, My status, edits, questions. */

import { ORIGIN as JOBO } from '../../src/sources/jobo/generated/contract';
import { ORIGIN } from '../../src/sources/pipeline/generated/contract';
import type { ServiceOutcome, ServiceRequest, Services } from '../../workbench/services/exchange';
import { openServices } from '../../workbench/services/open';
import { createWorkbench, type Workbench } from '../../workbench/workbench';
import { sites } from '../workbench/services/jobo/local-jobo';
import { application, CREDENTIALS, NOON } from '../workbench/services/pipeline/local-pipeline';
import { openingAt } from './company-boards';
import { sheetOf, smallPosting } from './small-catalogue';

const MINUTE = 60_000;
/** Makes a cursor so long that it does not fit into the run state. */
const LONG_TAIL = '~'.repeat(12_000);

export interface UsedSheet {
  readonly workbench: Workbench;
  readonly services: Services;
  /** Ids of the syncs. */
  readonly syncs: readonly string[];
}

const APPLICATION_FIELDS = [
  'id',
  'company_name',
  'job_title',
  'status',
  'job_url',
  'location',
  'notes',
  'salary_min',
];

export const TABS = ['My jobs', 'My companies', 'My sites', 'My applications', 'My openings'] as const;

export function openUsedSheet(): UsedSheet {
  const jobs = Array.from({ length: 12 }, (_, place) => smallPosting(place));
  const local = openServices({
    data: { trackly: { jobs, companies: [] }, jobo: { career_sites: sites(120) } },
  });
  const applications = Array.from({ length: 12 }, (_, place) =>
    application(place + 1, { location: 'Berlin', job_url: `https://example.com/jobs/${place}` }),
  );
  local.change({ service: 'pipeline', insert: applications });
  local.change({ service: 'boards', insert: [openingAt('ashby:core', 1)] });
  const state = { isSlow: false };
  const services = between(local, state);
  const workbench = createWorkbench({ services, now: NOON });
  const { ask, sync } = callsOf(workbench);
  ask('connectService', 'pipeline', { baseUrl: ORIGIN, ...CREDENTIALS });

  const schedule = { every: 'hour' };
  const limits = { rowsPerRun: 100, dollarsPerRun: 500, dollarsPerMonth: 5_000 };
  const made = [
    { stream: 'trackly.jobs', tab: TABS[0], schedule, filters: { locationFilter: ['all'] } },
    { stream: 'trackly.companies', tab: TABS[1] },
    { stream: 'jobo.careerSites', tab: TABS[2], limits },
    { stream: 'pipeline.applications', tab: TABS[3], fields: APPLICATION_FIELDS },
    { stream: 'boards.openings', tab: TABS[4], filters: { boards: ['ashby:core'] } },
  ].map((given) => (ask('saveSync', given) as { id: string }).id);
  const [ofJobs = '', ofCompanies = '', ofSites = '', ofApplications = '', ofOpenings = ''] = made;

  sync(ofOpenings);
  sync(ofJobs);
  ask('addMyStatus', ofJobs);
  ask('setReminders', { Applied: 14 });
  sync(ofCompanies);
  // It stops at its limit, with a page token to go on from.
  sync(ofSites);
  sync(ofApplications);
  ask('showDashboard', ofApplications);

  ask('installTrigger');
  workbench.passHours(2);
  workbench.cloud.clock.advance(MINUTE);

  const column = (heading: string) => {
    const { grid, columns } = sheetOf(workbench, TABS[3]);
    return columns.findIndex((_, index) => grid.get('value', 0, index) === heading);
  };
  // A number that is none is noted on its cell; one change is accepted and not carried out.
  workbench.person.editCell(TABS[3], 1, column('Salary Min'), 'a lot');
  workbench.person.editCell(TABS[3], 2, column('Notes'), 'Call them');
  state.isSlow = true;
  sync(ofApplications);
  workbench.cloud.clock.advance(MINUTE);
  // Much of a column at once waits for the person's answer.
  const last = sheetOf(workbench, TABS[3]).grid.lastRow();
  for (let row = 3; row < last; row += 1) workbench.person.editCell(TABS[3], row, column('Location'), '');
  sync(ofApplications);

  ask('countMatches', { stream: 'trackly.jobs', filters: {} });
  ask('findCompanies', { stream: 'trackly.jobs', filter: 'companyId', query: 'company' });
  for (const id of made) ask('cancelRun', id);
  return { workbench, services, syncs: made };
}

/** Calls that must not fail, runs among them. */
export function callsOf(workbench: Workbench) {
  const ask = (name: string, ...parts: unknown[]): unknown => {
    const { result, error } = workbench.callFromSidebar(name, parts);
    const answer = result as { value?: unknown; error?: { message: string } } | undefined;
    if (error ?? answer?.error) throw new Error(`${name}: ${error?.message ?? answer?.error?.message}`);
    return answer?.value;
  };
  return { ask, sync: (id: string) => ask('runSync', id) };
}

/** Jobo's cursors are long; Pipeline accepts changes without carrying them out while it is slow. */
function between(services: Services, state: { isSlow: boolean }): Services {
  const accepted: ServiceOutcome = {
    status: 202,
    headers: { 'Content-Type': 'application/json' },
    body: new TextEncoder().encode('{"message":"Accepted"}'),
    milliseconds: 50,
  };
  const isChange = ({ method, url }: ServiceRequest) =>
    url.startsWith(ORIGIN) && ['patch', 'put'].includes(method.toLowerCase());
  return {
    ...services,
    exchange: (requests, now) =>
      requests.map((request) => {
        if (state.isSlow && isChange(request)) return accepted;
        if (!request.url.startsWith(JOBO)) return services.exchange([request], now)[0] as ServiceOutcome;
        const { body } = request;
        const asked = typeof body === 'string' ? { ...request, body: body.replace(LONG_TAIL, '') } : request;
        return withLongCursor(services.exchange([asked], now)[0] as ServiceOutcome);
      }),
  };
}

function withLongCursor(outcome: ServiceOutcome): ServiceOutcome {
  if ('fault' in outcome) return outcome;
  const body = JSON.parse(new TextDecoder().decode(outcome.body)) as { next_cursor?: string };
  const longer = body.next_cursor ? { ...body, next_cursor: body.next_cursor + LONG_TAIL } : body;
  return { ...outcome, body: new TextEncoder().encode(JSON.stringify(longer)) };
}
