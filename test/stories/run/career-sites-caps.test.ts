/** Whatever goes wrong, no more is ever debited than the person allowed: retries and other documents count. */

import fc from 'fast-check';
import type { RunningExecution } from '../../../simulator/cloud/cloud';
import {
  failedSync,
  idsOf,
  openSites,
  PAGE,
  ROW,
  SYNC,
  sitesWorkbench,
  spent,
} from '../../support/career-sites';
import { atRequest, twoDocuments } from '../../support/two-documents';
import { sites } from '../../workbench/services/jobo/local-jobo';

const ONE_PAGE = { rowsPerRun: 50, dollarsPerRun: 2.5, dollarsPerMonth: 2.5 };
const RUNS = 3;

describe('a request is repeated only where the limits leave as much as it can cost', () => {
  const kinds = ['lost', 'cut', 'html', 'timeout', 'unavailable', 'dns', '500', '502', '503', '429:1'];
  const times = ['1', '2', '1-2', '*'];
  const cases = kinds.flatMap((kind) => times.map((time) => [kind, time] as const));

  it.each(cases)('%s at request %s, with a limit of one page', (kind, time) => {
    const services = openSites(sites(120), `jobo@${time}=${kind}`);
    const workbench = sitesWorkbench(services, { limits: ONE_PAGE });
    for (let run = 0; run < RUNS; run += 1) workbench.ask('runSync', [SYNC]);
    const { debited } = services.credits('jobo');
    expect(debited).toBeLessThanOrEqual(PAGE);
    const { credits, unsure } = spent(workbench);
    expect(credits + unsure).toBeGreaterThanOrEqual(debited);
    expect(credits + unsure).toBeLessThanOrEqual(PAGE);
  });

  it('says how much of it may not have been paid at all', () => {
    const workbench = sitesWorkbench(openSites(sites(120), 'jobo@1=lost'), { limits: ONE_PAGE });
    const words = '$2.50 of it is for answers that never came: it may not have been paid.';
    expect(failedSync(workbench)).toContain(words);
    expect(failedSync(workbench)).toContain(words);
  });

  it('and a smaller page is asked for where that is all that is left', () => {
    const services = openSites(sites(120), 'jobo@1=lost');
    const workbench = sitesWorkbench(services, {
      limits: { ...ONE_PAGE, rowsPerRun: 500, dollarsPerMonth: 3, dollarsPerRun: 3 },
    });
    expect(workbench.ask('runSync', [SYNC]).result).toMatchObject({ ending: 'at-limit', fetched: 10 });
    expect(services.credits('jobo').debited).toBe(PAGE + 10 * ROW);
  });

  it('on its way a run keeps what it has read, and goes on from there', () => {
    const services = openSites(sites(120), 'jobo@2=lost');
    const limits = { rowsPerRun: 500, dollarsPerRun: 5, dollarsPerMonth: 50 };
    const workbench = sitesWorkbench(services, { limits });
    expect(workbench.ask('runSync', [SYNC]).result).toMatchObject({ ending: 'at-limit', fetched: 50 });
    expect(services.credits('jobo').debited).toBe(2 * PAGE);
    expect(workbench.ask('runSync', [SYNC]).result).toMatchObject({ ending: 'finished', fetched: 70 });
    expect(services.credits('jobo').debited).toBe(120 * ROW + PAGE);
    expect(new Set(idsOf(workbench)).size).toBe(120);
  });

  it('a limit that is no whole number of credits is never passed', () => {
    const services = openSites(sites(120));
    const workbench = sitesWorkbench(services, { limits: { ...ONE_PAGE, dollarsPerMonth: 2.4999 } });
    workbench.ask('runSync', [SYNC]);
    expect(services.credits('jobo').debited).toBe(49 * ROW);
  });
});

describe('two documents of one person', () => {
  it.each([1, 2, 3])('share the limit of the month, also when both run at once (request %i)', (number) => {
    const services = openSites(sites(400));
    const limits = { rowsPerRun: 200, dollarsPerRun: 10, dollarsPerMonth: 10 };
    const [one, other] = twoDocuments(services, limits);
    let second: unknown;
    atRequest(one, number, () => {
      second = other.ask('runSync', [SYNC]).result;
    });
    const first = one.ask('runSync', [SYNC]).result;
    expect([first, second]).toMatchObject([{ ending: 'at-limit' }, { ending: 'at-limit' }]);
    expect(services.credits('jobo').debited).toBe(4 * PAGE);
    expect(idsOf(one).length + idsOf(other).length).toBe(200);
    expect(spent(one)).toEqual({ credits: 4 * PAGE, unsure: 0, left: expect.any(Number) });
  });

  it('what one of them paid says nothing of an answer that the other lost', () => {
    const services = openSites(sites(400), 'jobo@2=dns');
    const [one, other] = twoDocuments(services, { rowsPerRun: 50, dollarsPerRun: 5, dollarsPerMonth: 20 });
    one.ask('runSync', [SYNC]);
    // Its second request never arrived; the other one pays as much as that would have cost.
    one.ask('runSync', [SYNC]);
    other.ask('runSync', [SYNC]);
    one.ask('runSync', [SYNC]);
    const { debited } = services.credits('jobo');
    expect(spent(one)).toEqual({ credits: debited, unsure: PAGE, left: expect.any(Number) });
  });

  it('where the other one does not let go of the lock nothing is sent', () => {
    const services = openSites(sites(60));
    const workbench = sitesWorkbench(services);
    const { beforeCall, locks } = workbench.cloud;
    const others = new Set<RunningExecution>();
    beforeCall.push((execution, name) => {
      const [other] = others;
      if (name.endsWith('tryLock') && other && locks.has('document')) locks.set(`user:${other.user}`, other);
      if (others.size === 0) others.add(execution);
    });
    workbench.call('home');
    expect(failedSync(workbench)).toContain('Another sync of yours was paying at the same moment');
    expect(services.requests()).toEqual([]);
  });
});

it('random faults, limits, deaths and two documents: the limits hold, and no answer that came is paid for twice', () => {
  const fault = fc.record({
    at: fc.integer({ min: 1, max: 8 }),
    kind: fc.constantFrom('lost', 'cut', 'html', 'timeout', 'dns', '500', '503', '429:1', 'lost'),
  });
  const story = fc.record({
    count: fc.integer({ min: 20, max: 260 }),
    faults: fc.array(fault, { minLength: 1, maxLength: 6 }),
    pages: fc.integer({ min: 1, max: 24 }),
    runRows: fc.integer({ min: 1, max: 200 }),
    deaths: fc.array(fc.option(fc.integer({ min: 20, max: 220 })), { minLength: 3, maxLength: 6 }),
    meeting: fc.option(fc.integer({ min: 1, max: 5 })),
  });
  fc.assert(
    fc.property(story, ({ count, faults, pages, runRows, deaths, meeting }) => {
      const spec = faults.map(({ at, kind }) => `jobo@${at}=${kind}`).join(',');
      const services = openSites(sites(count), spec);
      const limits = { rowsPerRun: runRows, dollarsPerRun: 10, dollarsPerMonth: pages * 0.5 };
      const [one, other] = twoDocuments(services, limits);
      if (meeting !== null) atRequest(one, meeting, () => other.ask('runSync', [SYNC]));
      for (const dieAt of deaths) {
        const before = services.credits('jobo').debited;
        one.ask('runSync', [SYNC], dieAt === null ? {} : { dieAt });
        if (meeting === null) {
          expect(services.credits('jobo').debited - before).toBeLessThanOrEqual(
            Math.min(10_000, runRows * ROW),
          );
        }
      }
      other.ask('runSync', [SYNC]);
      const { debited } = services.credits('jobo');
      expect(debited).toBeLessThanOrEqual(pages * 500);
      const { credits, unsure } = spent(one);
      expect(credits + unsure).toBeGreaterThanOrEqual(debited);
      expect(credits + unsure).toBeLessThanOrEqual(pages * 500);
      const isUndisturbed = deaths.every((dieAt) => dieAt === null);
      const vain = faults.filter(({ kind }) => kind === 'lost' || kind === 'cut').length * PAGE;
      const got = (new Set(idsOf(one)).size + new Set(idsOf(other)).size) * ROW;
      if (isUndisturbed) expect(debited - got).toBeLessThanOrEqual(vain);
    }),
    { numRuns: 15 },
  );
});
