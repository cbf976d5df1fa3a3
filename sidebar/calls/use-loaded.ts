/** Loads the data that a view needs before it can show anything, and loads it again on request. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Outcome } from '../../src/ui/sidebar/outcome';
import { settled } from './failure';

export interface Loaded<T> {
  /** The last value; it stays while a newer one is on its way. */
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  reload(): Promise<void>;
}

/** @param ask The same function as long as it is the same question. */
export function useLoaded<T>(ask: () => Promise<Outcome<T>>): Loaded<T> {
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<Failure>();
  const newest = useRef(0);
  const reload = useCallback(async () => {
    newest.current += 1;
    const asked = newest.current;
    const outcome = await settled(ask());
    // An older question may be answered after a newer one.
    if (asked !== newest.current) return;
    if ('error' in outcome) {
      setFailure(outcome.error);
    } else {
      setFailure(undefined);
      setValue(outcome.value);
    }
  }, [ask]);
  useEffect(() => {
    void reload();
  }, [reload]);
  return { value, failure, reload };
}
