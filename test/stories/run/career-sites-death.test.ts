import type { CallOutcome } from '../../../simulator/script/outcome';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { openSites, ROW, rowsOf, SYNC, sitesWorkbench, spent } from '../../support/career-sites';
import { deathsOf } from '../../support/deaths';

const SITES = 585;
const MILLION = 1_000_000;
/** The price of one more window: nothing, a full page, or the last page of 35 rows. */
const WINDOWS = [0, 2_500, 1_750];

const services = openSites();
afterAll(() => services.close());
const debited = () => services.credits('jobo').debited;
const run = (workbench: Workbench, execution = {}) => workbench.ask('runSync', [SYNC], execution);

function told({ result, error }: CallOutcome) {
  if (error) throw new Error(error.message);
  return result as { ending: string; credits: number; fetched: number; summary: string };
}

it('a backfill that is killed at any service call pays each row once, but for the window in flight, and counts all of it', () => {
  const calm = sitesWorkbench(services);
  const empty = calm.export();
  const { calls, deaths } = deathsOf(calm, () => run(calm));
  const expected = JSON.stringify(rowsOf(calm));
  expect(rowsOf(calm)).toHaveLength(SITES);

  let twice = 0;
  for (const death of deaths) {
    const { dieAt } = death;
    services.change({ service: 'jobo', balance: MILLION });
    const before = debited();
    const workbench = createWorkbench({ services, open: empty });
    expect(run(workbench, death).killed).toBe(true);
    const dead = debited() - before;
    // The books of a dead run are never below what the service debited.
    const { credits, unsure, left } = spent(workbench);
    expect([dieAt, credits <= dead, credits + unsure >= dead]).toEqual([dieAt, true, true]);

    const report = told(run(workbench));
    const paid = debited() - before;
    const more = paid - SITES * ROW;
    if (more > 0) twice += 1;
    expect([dieAt, report.ending, WINDOWS]).toEqual([dieAt, 'finished', expect.arrayContaining([more])]);
    // Before the first balance nobody can tell whether the answer that never came was paid: it is said, not hidden.
    const isUnknown = left === undefined && unsure > 0;
    const sure = isUnknown ? SITES * ROW : paid;
    // A run that had come to its end before it died is another one than that which follows.
    const isOther = report.fetched === 0;
    expect([dieAt, report.credits, spent(workbench).credits]).toEqual([dieAt, isOther ? 0 : sure, sure]);
    if (isUnknown) expect(report.summary).toContain('may have cost up to $2.50 more');
    else if (more > 0) expect(report.summary).toContain('of it was for rows that came twice or damaged');
    expect([dieAt, JSON.stringify(rowsOf(workbench)) === expected]).toEqual([dieAt, true]);
  }
  expect(calls).toBeGreaterThan(200);
  expect(deaths.length).toBeGreaterThan(40);
  console.log(
    `killed at any of ${calls} service calls, which left ${deaths.length} different states; from ${twice} of them one window was paid again`,
  );
});
