import * as person from '../../../simulator/workbook/manual-edits';
import type { ServiceRequest } from '../../../workbench/services/exchange';
import { createWorkbench } from '../../../workbench/workbench';
import { answering, isList } from '../../support/answering';
import { openSmallServices, ownColumns, sheetOf, smallPosting } from '../../support/small-catalogue';

const POSTINGS = 120;
const CORRECTED = 'my own title';
const first = (count: number) => Array.from({ length: count }, (_, place) => smallPosting(place));
const offsetOf = ({ url }: ServiceRequest) => Number(/offset=(\d+)/.exec(url)?.[1]);

interface Run {
  readonly ending: string;
  readonly complete: boolean;
  readonly closed: number;
  readonly changed: number;
  readonly problems: readonly string[];
}

type Page = (request: ServiceRequest, own: () => Record<string, unknown>) => Record<string, unknown>;

const withoutIds: Page = (_, own) => {
  const body = own();
  return { ...body, jobs: (body['jobs'] as object[]).map((job) => ({ ...job, id: undefined })) };
};
const onceWithoutId: Page = (_, own) => {
  const body = own();
  const jobs = body['jobs'] as { id?: number }[];
  return { ...body, jobs: jobs.map(({ id, ...job }) => (id === 1_060 ? job : { ...job, id })) };
};

/** Contradictions in a list, and the words with which the report names each. */
const CONTRADICTIONS: Record<string, [Page, RegExp]> = {
  'a total of 120 and no records, though there is more': [
    () => ({ jobs: [], total: 120, hasMore: true }),
    /said that there are 120 jobs, but its list ended after 0/,
  ],
  'a total of 120 and no records, and nothing more': [
    () => ({ jobs: [], total: 120, hasMore: false }),
    /said that there are 120 jobs, but its list ended after 0/,
  ],
  'no records, though there is more': [
    () => ({ jobs: [], hasMore: true }),
    /said that there are more jobs, but sent none/,
  ],
  'nothing but an empty list': [() => ({ jobs: [] }), /shows only 0 jobs; 120 that it had before/],
  'three records of 120': [
    () => ({ jobs: first(3), total: 120, hasMore: false }),
    /120 jobs, but its list ended after 3/,
  ],
  'a total that is three all of a sudden': [
    () => ({ jobs: first(3), total: 3, hasMore: false }),
    /shows only 3 jobs; 117 that it had before/,
  ],
  'a total that falls while the list is read': [
    (request, own) => (offsetOf(request) > 0 ? { jobs: [], total: 3, hasMore: false } : own()),
    /said that there are only 3 jobs/,
  ],
  'a last page that is the first one once more': [
    (request) => ({ jobs: first(50), total: 98, hasMore: offsetOf(request) === 0 }),
    /sent the same page of jobs again/,
  ],
  'the same page for ever': [
    () => ({ jobs: first(50), total: 120, hasMore: true }),
    /sent the same page of jobs again/,
  ],
  'one record fifty times': [
    () => ({ jobs: Array.from({ length: 50 }, () => smallPosting(0)), total: 50, hasMore: false }),
    /the same job more than once on one page/,
  ],
  'records without ids': [withoutIds, /120 jobs came without an id/],
  'one record without an id in the middle of a page': [onceWithoutId, /1 job came without an id/],
};

describe.each(Object.entries(CONTRADICTIONS))('a list that sends %s', (_, [page, named]) => {
  it('proves nothing and is named; no row is changed by it, nor by the list that is right again', () => {
    let isWrong = false;
    const own = openSmallServices(POSTINGS);
    const services = answering(own, (request, ask) =>
      isWrong && isList(request) ? { body: page(request, ask) } : undefined,
    );
    const workbench = createWorkbench({ services });
    const run = () => (workbench.call('syncJobs').result as { runs: [Run] }).runs[0];
    expect(run()).toMatchObject({ complete: true, problems: [] });
    const sheet = sheetOf(workbench);
    const title = ownColumns(sheet).get('title') as number;
    person.editCell(workbench.cloud.workbook, sheet, 5, title, CORRECTED);
    const before = JSON.stringify(workbench.export().sheets.find(({ name }) => name === sheet.name)?.values);

    isWrong = true;
    const wrong = run();
    expect(wrong).toMatchObject({ ending: 'finished', complete: false, closed: 0, changed: 0 });
    expect(wrong.problems.join(' ')).toMatch(named);

    isWrong = false;
    expect(run()).toMatchObject({ ending: 'finished', complete: true, closed: 0, changed: 0, problems: [] });
    expect(JSON.stringify(workbench.export().sheets.find(({ name }) => name === sheet.name)?.values)).toBe(
      before,
    );
    expect(sheet.grid.get('value', 5, title)).toBe(CORRECTED);
    own.close();
  });
});

it('closes what the service says is gone also while one record never has an id', () => {
  const own = openSmallServices(20);
  const services = answering(own, (request, ask) => {
    if (!isList(request)) return undefined;
    const body = ask();
    const jobs = (body['jobs'] as { id?: number }[]).map(({ id, ...job }) =>
      id === 1_003 ? job : { ...job, id },
    );
    return { body: { ...body, jobs } };
  });
  const workbench = createWorkbench({ services });
  const run = () => (workbench.call('syncJobs').result as { runs: [Run] }).runs[0];
  run();
  own.change({ service: 'trackly', remove: [1_010] });
  expect(run()).toMatchObject({ complete: false, closed: 1 });
  own.close();
});
