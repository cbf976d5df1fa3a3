/** The syncs that run because somebody pressed a button here: started, watched about every second, gone on with, stopped. */
import { useRef, useState } from 'preact/hooks';
import type { Progress } from '../../src/store/progress';
import type { RunReport } from '../../src/sync/run/report';
import type { Failure } from '../../src/ui/sidebar/outcome';
import { OUT_OF_TIME, settled } from '../calls/failure';
import type { ServerFunctions } from '../server';
import type { RunNote } from './run-words';

interface RunningSync {
  readonly progress: Progress | null;
  readonly note: RunNote;
  /** It waits until those before it are done. */
  readonly isWaiting: boolean;
}

export interface Runs {
  readonly running: Readonly<Record<string, RunningSync>>;
  readonly failures: Readonly<Record<string, Failure>>;
  /**
   * Runs them one after the other. @returns Their reports, without those that failed.
   * @param agreed Id → the terms that the person has seen and said yes to.
   */
  start(ids: readonly string[], agreed?: Readonly<Record<string, string>>): Promise<RunReport[]>;
  cancel(id: string): void;
}

/** Milliseconds between two looks at how far it is. */
const LOOK_EVERY = 1_000;
/** A run that gets nowhere in this many executions is not started again by itself. */
const MOST_IDLE = 3;

/** @param onEnded Called when one has ended, before it is no longer shown as running. */
export function useRuns(server: ServerFunctions, onEnded: () => Promise<void>): Runs {
  const [running, setRunning] = useState<Readonly<Record<string, RunningSync>>>({});
  const [failures, setFailures] = useState<Readonly<Record<string, Failure>>>({});
  const stopping = useRef(new Set<string>());
  const watched = useRef(new Set<string>());

  const change = (id: string, part: Partial<RunningSync>) =>
    setRunning((all) => {
      const before = all[id] ?? { progress: null, note: null, isWaiting: false };
      return { ...all, [id]: { ...before, ...part } };
    });

  async function start(
    ids: readonly string[],
    agreed: Readonly<Record<string, string>> = {},
  ): Promise<RunReport[]> {
    const wanted = ids.filter((id) => !watched.current.has(id));
    for (const id of wanted) {
      watched.current.add(id);
      change(id, { isWaiting: true });
    }
    const reports: RunReport[] = [];
    for (const id of wanted) {
      setFailures(({ [id]: _, ...others }) => others);
      change(id, { isWaiting: false });
      void watch(id);
      const report = stopping.current.has(id) ? undefined : await runToEnd(id, agreed[id]);
      if (report) reports.push(report);
      watched.current.delete(id);
      stopping.current.delete(id);
      await onEnded();
      setRunning(({ [id]: _, ...others }) => others);
    }
    return reports;
  }

  /** Google stops an execution after six minutes: the next one goes on where it stopped. */
  async function runToEnd(id: string, terms: string | undefined): Promise<RunReport | undefined> {
    let fetched = -1;
    let idle = 0;
    for (;;) {
      const outcome = await settled(server.runSync(id, ...(terms === undefined ? [] : [terms])));
      const isOver =
        'error' in outcome ? outcome.error.code !== OUT_OF_TIME : outcome.value.ending !== 'out-of-time';
      const now = 'value' in outcome ? outcome.value.fetched : fetched;
      idle = now > fetched ? 0 : idle + 1;
      fetched = now;
      if (isOver || stopping.current.has(id) || idle === MOST_IDLE) {
        if ('value' in outcome) return outcome.value;
        setFailures((all) => ({ ...all, [id]: outcome.error }));
        return undefined;
      }
      change(id, { note: 'going-on' });
    }
  }

  async function watch(id: string): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
      if (!watched.current.has(id)) return;
      const outcome = await settled(server.runProgress(id));
      if (!watched.current.has(id)) return;
      if ('value' in outcome && outcome.value) change(id, { progress: outcome.value });
    }
  }

  function cancel(id: string): void {
    stopping.current.add(id);
    change(id, { note: 'stopping' });
    void settled(server.cancelRun(id));
  }

  return { running, failures, start, cancel };
}
