/** Stories of runs that are killed: the real postings, before and after a day of changes, and what a death leaves. */
import type { CloudSnapshot } from '../../simulator/cloud/snapshot';
import { cellsSnapshot } from '../../simulator/workbook/snapshot-cells';
import { openServices } from '../../workbench/services/open';
import { createWorkbench, type Workbench } from '../../workbench/workbench';
import { type Death, type Deaths, deathsOf, stateOf } from './deaths';
import { rememberedServices } from './remembered-services';
import { sheetOf } from './small-catalogue';

const TAB = 'Trackly Jobs';

/** Returns everything that a person sees of the tab: cells, formulas, formats, notes. */
function tabOf(workbench: Workbench): string {
  const { workbook, formulas: engine } = workbench.cloud;
  const { values, formulas, numberFormats, notes } = cellsSnapshot(workbook, sheetOf(workbench, TAB), engine);
  return JSON.stringify([withoutArrivals(values), formulas, numberFormats, notes]);
}

/** A row comes at the time of the run that writes it; whether it is marked as new must be the same. */
function withoutArrivals(rows: ReturnType<typeof cellsSnapshot>['values']) {
  const at = rows[0]?.indexOf('New') ?? -1;
  return rows.map((row, index) =>
    index === 0
      ? row
      : row.map((cell, column) => (column === at && cell !== '' && cell !== null ? 'new' : cell)),
  );
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

function expectInTheEnd(workbench: Workbench, expected: string, story: object): void {
  runToEnd(workbench);
  const tab = tabOf(workbench);
  if (tab !== expected) expect({ ...story, tab: JSON.parse(tab) }).toEqual({ tab: JSON.parse(expected) });
}

export interface DeathStories {
  /** A workbook before its first sync. */
  readonly empty: CloudSnapshot;
  /** One that was synced before 20 jobs changed, 15 came and 10 went. */
  readonly filled: CloudSnapshot;
  /** Returns the result of an undisturbed run. */
  undisturbed(from: CloudSnapshot): string;
  deaths(from: CloudSnapshot): Deaths;
  /**
   * Kills a run at each of the calls in turn, lets others finish, and compares with a run that nobody disturbed.
   * @returns Whether every call was reached.
   */
  killedAt(from: CloudSnapshot, expected: string, deaths: readonly Death[]): boolean;
  /** Lets a Google service fail once, at that call, as it does now and then; then as above. */
  failingAt(from: CloudSnapshot, expected: string, point: number): boolean;
  close(): void;
}

/** Google says so when its servers are busy (Apps Script quotas, error messages). */
const GOOGLE_FAILS = 'Service Spreadsheets timed out while accessing document.';

/** @returns Whether there was such a call. */
function failOnce(workbench: Workbench, point: number): boolean {
  let calls = 0;
  const { beforeCall } = workbench.cloud;
  const listener = () => {
    calls += 1;
    if (calls === point) throw new Error(GOOGLE_FAILS);
  };
  beforeCall.push(listener);
  workbench.call('syncJobs');
  beforeCall.splice(beforeCall.indexOf(listener), 1);
  return calls >= point;
}

export function openDeathStories(): DeathStories {
  const services = rememberedServices(openServices());
  const workbench = createWorkbench({ services });
  const empty = workbench.export();
  workbench.call('syncJobs');
  const filled = workbench.export();
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
  const open = (from: CloudSnapshot) => createWorkbench({ services, open: from });
  /** The states that deaths have left and that have been followed to the end. */
  const followed = new Set<string>();

  return {
    empty,
    filled,
    undisturbed(from) {
      const calm = open(from);
      runToEnd(calm);
      return tabOf(calm);
    },
    deaths(from) {
      const calm = open(from);
      return deathsOf(calm, () => calm.call('syncJobs'));
    },
    killedAt(from, expected, deaths) {
      const killed = open(from);
      let reached = true;
      for (const death of deaths) reached = killed.call('syncJobs', [], death).killed && reached;
      const left = expected + stateOf(killed.cloud);
      if (!followed.has(left)) expectInTheEnd(killed, expected, { deaths });
      followed.add(left);
      return reached;
    },
    failingAt(from, expected, point) {
      const workbench = open(from);
      const reached = failOnce(workbench, point);
      expectInTheEnd(workbench, expected, { point });
      return reached;
    },
    close: () => services.close(),
  };
}
