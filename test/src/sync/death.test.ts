import type { CloudSnapshot } from '../../../workbench/cloud-snapshot';
import type { Services } from '../../../workbench/services/exchange';
import { openServices } from '../../../workbench/services/open';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { rememberedServices } from '../../support/remembered-services';

const TAB = 'Trackly Jobs';

type Unflushed = 'lost' | 'kept';

/** What a person sees of the tab: cells, formulas, formats, notes. */
function tabOf(workbench: Workbench): string {
  const sheet = workbench.export().sheets.find(({ name }) => name === TAB);
  return JSON.stringify([sheet?.values, sheet?.formulas, sheet?.numberFormats, sheet?.notes]);
}

/** Runs it again, as a person or the next trigger would, until a run says that it is finished. */
function runToEnd(workbench: Workbench): void {
  for (let tries = 0; tries < 5; tries += 1) {
    const { error, killed, result } = workbench.call('syncJobs');
    if (error && !killed) throw new Error(error.message);
    const { runs } = result as { runs: { ending: string }[] };
    if (runs.every(({ ending }) => ending === 'finished')) return;
  }
  throw new Error('no run finished');
}

describe('a run that is killed without a word', () => {
  let services: Services;
  let empty: CloudSnapshot;
  let filled: CloudSnapshot;

  beforeAll(() => {
    services = rememberedServices(openServices());
    const workbench = createWorkbench({ services });
    empty = workbench.export();
    workbench.call('syncJobs');
    filled = workbench.export();
    const ids = services.ids('trackly') as number[];
    const [template] = ids;
    services.change({
      service: 'trackly',
      update: ids
        .slice(0, 400)
        .filter((_, place) => place % 20 === 3)
        .map((id) => ({ id, title: `=Changed("${id}")` })),
      remove: ids.slice(600, 1_000).filter((_, place) => place % 40 === 7),
      insert: Array.from({ length: 15 }, (_, place) => ({
        id: 900_000_000 + place,
        title: `+Inserted ${place} after ${template}`,
        companyName: 'Newcomer',
        jobFunction: 'engineering',
        region: 'us',
        postedAt: '2024-10-25T08:00:00.000Z',
        isActive: true,
      })),
    });
  });

  afterAll(() => services.close());

  const open = (from: CloudSnapshot) => createWorkbench({ services, open: from });

  /** Kills the first run at the given call, lets others finish, and compares with a run that nobody disturbed. */
  function killedAt(
    from: CloudSnapshot,
    expected: string,
    points: readonly number[],
    unflushed: Unflushed,
  ): boolean {
    const workbench = open(from);
    let reached = true;
    for (const dieAt of points)
      reached = workbench.call('syncJobs', [], { dieAt, unflushed }).killed && reached;
    runToEnd(workbench);
    const tab = tabOf(workbench);
    if (tab !== expected)
      expect({ points, unflushed, tab: JSON.parse(tab) }).toEqual({ tab: JSON.parse(expected) });
    return reached;
  }

  function undisturbed(from: CloudSnapshot) {
    const workbench = open(from);
    runToEnd(workbench);
    return tabOf(workbench);
  }

  it.each([
    ['the first sync', () => empty],
    ['a sync with changed, new and closed postings', () => filled],
  ])('leaves the sheet of an undisturbed run in the end, at every service call of %s', (name, from) => {
    const expected = undisturbed(from());
    let points = 0;
    for (let dieAt = 1; ; dieAt += 1) {
      if (!killedAt(from(), expected, [dieAt], dieAt % 2 === 0 ? 'lost' : 'kept')) break;
      points += 1;
    }
    expect(points).toBeGreaterThan(100);
    console.log(`${name}: killed at each of ${points} service calls, each time the same sheet in the end`);
  });

  it('leaves it so after two deaths too, at calls spread over both runs', () => {
    const expected = undisturbed(filled);
    const spread = Array.from({ length: 12 }, (_, place) => 5 + place * 14);
    for (const first of spread) {
      for (const second of spread.slice(0, 6)) killedAt(filled, expected, [first, second * 2], 'lost');
    }
    console.log(
      `two deaths: ${spread.length * 6} pairs of service calls, each time the same sheet in the end`,
    );
  });
});
