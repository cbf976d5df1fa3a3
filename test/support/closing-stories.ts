/** A list of postings that some leave though the service still has them, and what becomes of their rows. */
import type { ServiceRequest, Services } from '../../workbench/services/exchange';
import type { Workbench } from '../../workbench/workbench';
import { answering, askedId, isList, type OtherAnswer } from './answering';
import { openSmallServices, ownColumns, sheetOf } from './small-catalogue';

export interface ClosingRun {
  readonly ending: string;
  readonly complete: boolean;
  readonly fetched: number;
  readonly added: number;
  readonly changed: number;
  readonly closed: number;
  readonly problems: readonly string[];
}

export interface HidingServices {
  readonly services: Services;
  /** Postings that the list leaves out though the service has them. */
  readonly hidden: Set<number>;
  /** Instead of the service, for requests for one posting. */
  answerOne: (id: string, request: ServiceRequest) => OtherAnswer | undefined;
  /** The same for pages of the list. */
  answerList: (request: ServiceRequest) => OtherAnswer | undefined;
  /** Ids that were asked for one by one since the last look. */
  takeAsked(): string[];
}

export function openHidingServices(count: number): HidingServices {
  const hidden = new Set<number>();
  let asked: string[] = [];
  const own = openSmallServices(count);
  const services = answering(own, (request) => {
    const id = askedId(request);
    if (id !== undefined) {
      asked.push(id);
      return hiding.answerOne(id, request);
    }
    const other = isList(request) ? hiding.answerList(request) : undefined;
    if (other || hidden.size === 0 || !isList(request)) return other;
    return { body: pageWithout(own, request, hidden) };
  });
  const hiding: HidingServices = {
    services,
    hidden,
    answerOne: () => undefined,
    answerList: () => undefined,
    takeAsked: () => {
      const taken = asked;
      asked = [];
      return taken;
    },
  };
  return hiding;
}

/** As if the records that are hidden did not match: pages move up, totals are right. */
function pageWithout(
  own: Services,
  { url, ...request }: ServiceRequest,
  hidden: ReadonlySet<number>,
): object {
  const jobs: { id: number }[] = [];
  for (let offset = 0, more = true; more; offset += 50) {
    const page = url.replace(/limit=\d+/, 'limit=50').replace(/offset=\d+/, `offset=${offset}`);
    const [outcome] = own.exchange([{ ...request, url: page }], 0);
    if (!outcome || 'fault' in outcome) throw new Error('no page');
    const body = JSON.parse(new TextDecoder().decode(outcome.body)) as {
      jobs: { id: number }[];
      hasMore: boolean;
    };
    jobs.push(...body.jobs.filter(({ id }) => !hidden.has(id)));
    more = body.hasMore;
  }
  const number = (name: string) => Number(new URL(url).searchParams.get(name));
  const end = number('offset') + number('limit');
  return {
    success: true,
    jobs: jobs.slice(number('offset'), end),
    total: jobs.length,
    hasMore: end < jobs.length,
  };
}

export function runOnce(workbench: Workbench): ClosingRun {
  const { result, error } = workbench.call('syncJobs');
  if (error) throw new Error(error.message);
  return (result as { runs: [ClosingRun] }).runs[0];
}

/** Ids of the rows that say that they are closed, with the day that they say. */
export function closedRows(workbench: Workbench): Map<string, unknown> {
  const sheet = sheetOf(workbench);
  const own = ownColumns(sheet);
  const rows = new Map<string, unknown>();
  const end = sheet.grid.lastRow();
  for (let row = 1; row < end; row += 1) {
    const cell = (key: string) => sheet.grid.get('value', row, own.get(key) ?? -1);
    if (cell('isActive') === false || (cell('closedAt') ?? '') !== '')
      rows.set(String(cell('id')), cell('closedAt'));
  }
  return rows;
}
