/** Runs one action of the person at a time, with its progress and failure for the buttons and the notice of a view. */
import { useState } from 'preact/hooks';
import type { Failure, Outcome } from '../../src/ui/sidebar/outcome';
import { settled } from './failure';

export interface Action {
  /** The name of what runs now; buttons of that name are busy, the others wait. */
  readonly running: string | undefined;
  readonly failure: Failure | undefined;
  /** Does the last one again. */
  readonly again: () => void;
  run<T>(name: string, call: () => Promise<Outcome<T>>, then?: (value: T) => unknown): void;
  forget(): void;
}

export function useAction(): Action {
  const [running, setRunning] = useState<string>();
  const [failed, setFailed] = useState<{ readonly failure: Failure; readonly again: () => void }>();

  async function carryOut<T>(
    name: string,
    call: () => Promise<Outcome<T>>,
    then?: (value: T) => unknown,
  ): Promise<void> {
    setRunning(name);
    setFailed(undefined);
    const outcome = await settled(call());
    if ('error' in outcome) {
      setFailed({ failure: outcome.error, again: () => void carryOut(name, call, then) });
    } else {
      await then?.(outcome.value);
    }
    setRunning(undefined);
  }

  return {
    running,
    failure: failed?.failure,
    again: () => failed?.again(),
    run: (name, call, then) => void carryOut(name, call, then),
    forget: () => setFailed(undefined),
  };
}
