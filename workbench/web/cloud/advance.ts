/**
 * Lets the virtual clock pass for the page: the triggers that come due fire one after the other, and the page is told
 * after each how far the clock has come.
 */
import type { Cloud } from '../../../simulator/cloud/cloud';
import type { Script } from '../../../simulator/script/script';
import { runDueTriggers } from '../../../simulator/triggers/triggers';
import type { Advancing } from '../messages';
import type { Calls } from './calls';

interface Advance {
  /** @throws Error while time is passing already. */
  by(minutes: number): void;
  /** The progress of the clock; undefined if it stands still. */
  state(): Advancing | undefined;
}

/** @param tell Told of each step, and with undefined at the end, however it ends. */
export function createAdvance(
  cloud: Cloud,
  script: Script,
  calls: Calls,
  tell: (advancing: Advancing | undefined) => void,
): Advance {
  let advancing: Advancing | undefined;

  function set(next: Advancing | undefined): void {
    advancing = next;
    tell(next);
  }

  /** Up to a moment, whatever an execution takes: the triggers due until then. */
  function pass(until: number): void {
    calls.tellTriggers(() => runDueTriggers(cloud, script, until));
  }

  return {
    state: () => advancing,
    by(minutes) {
      if (advancing) throw new Error('The clock is being moved on already. Wait until it is done.');
      const from = cloud.clock.now();
      const until = from + minutes * 60_000;
      try {
        let fired = 0;
        set({ from, until, now: from, fired });
        for (let due = nextDue(cloud, until); due !== undefined; due = nextDue(cloud, until)) {
          pass(due);
          fired += 1;
          set({ from, until, now: Math.min(until, cloud.clock.now()), fired });
        }
        pass(until);
      } finally {
        set(undefined);
      }
    },
  };
}

function nextDue({ triggers }: Cloud, until: number): number | undefined {
  const times = triggers.flatMap(({ nextAt, disabled }) =>
    disabled || nextAt === undefined ? [] : [nextAt],
  );
  const first = Math.min(...times);
  return first <= until ? first : undefined;
}
