/** The time of the last run is kept with each sync: however many there are, each runs as often as it says. */
import type { Home } from '../../../src/ui/sidebar/wire/home';
import type { Services } from '../../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { savedSyncs } from '../../support/saved-syncs';
import { openSmallServices } from '../../support/small-catalogue';

/** 9:00 in New York on a Wednesday. */
const WEDNESDAY = Date.parse('2024-10-23T13:00:00Z');
const WEEKLY = { every: 'week', day: 'WEDNESDAY', at: 10 };
const DAY = 24 * 60 * 60 * 1000;

let services: Services;
let workbench: Workbench;

function openWithSyncs(count: number, nameOf: (place: number) => string): void {
  services = openSmallServices(1);
  workbench = createWorkbench({ services, now: WEDNESDAY });
  for (let place = 0; place < count; place += 1) {
    const given = {
      stream: 'trackly.jobs',
      tab: nameOf(place),
      fields: ['id', 'title'],
      schedule: WEEKLY,
    };
    const { error } = workbench.ask('saveSync', [given]);
    if (error) throw new Error(error.message);
  }
  workbench.call('installTrigger');
}
afterEach(() => services.close());

/** Tab → how often it ran by itself in so many hours. */
function runsIn(hours: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { outcome } of workbench.passHours(hours)) {
    const { runs } = outcome.result as { runs: { tab: string }[] };
    for (const { tab } of runs) counts.set(tab, (counts.get(tab) ?? 0) + 1);
  }
  return counts;
}

it('50 weekly syncs run once in eight hours, whatever script their names are in', () => {
  openWithSyncs(
    50,
    (place) => `Вакансии компании Яндекс в Москве и Санкт-Петербурге, аналитика данных ${place}`,
  );
  const counts = runsIn(8);
  expect(counts.size).toBe(50);
  expect(Math.max(...counts.values())).toBe(1);
});

it('and once more a week later, each card telling when', () => {
  openWithSyncs(20, (place) => `Watch company ${place}`);
  expect(runsIn(8).size).toBe(20);
  workbench.cloud.clock.advance(6.5 * DAY);
  const counts = runsIn(12);
  expect([counts.size, Math.max(...counts.values())]).toEqual([20, 1]);
  const { syncs } = (workbench.callFromSidebar('home').result as { value: Home }).value;
  expect(syncs.every(({ lastRun }) => lastRun && lastRun.at > WEDNESDAY + 6 * DAY)).toBe(true);
  expect(syncs.every(({ lastRun }) => lastRun?.words.includes('read for'))).toBe(true);
});

it('what the version before knew from its log alone is not run again', () => {
  openWithSyncs(1, () => 'Watched');
  runsIn(8);
  const document = workbench.cloud.stores.document;
  for (const [key, text] of document) {
    if (!key.startsWith('run.')) continue;
    const { last: _, ...rest } = JSON.parse(text) as { last?: object };
    document.set(key, JSON.stringify(rest));
  }
  expect(runsIn(8).size).toBe(0);
});

it('a column for statuses that is added while a run goes on is not forgotten at its end', () => {
  openWithSyncs(1, () => 'Watched');
  const [saved] = savedSyncs(workbench);
  workbench.ask('runSync', [saved?.id]);
  let isAdded = false;
  workbench.cloud.beforeCall.push((_, name) => {
    if (isAdded || name !== 'UrlFetchApp.fetchAll') return;
    isAdded = true;
    workbench.callFromSidebar('addMyStatus', [saved?.id]);
  });
  workbench.ask('runSync', [saved?.id]);
  expect(isAdded).toBe(true);
  const state = JSON.parse(workbench.cloud.stores.document.get(`run.${saved?.id}`) ?? '{}');
  expect(state).toMatchObject({ hasStatus: true, last: { ending: 'finished' } });
});
