/** Asks the server a moment after the person has stopped typing; only the last response counts. */
import { useEffect, useState } from 'preact/hooks';
import type { Failure, Outcome } from '../../src/ui/sidebar/outcome';
import { settled } from './failure';

interface Later<T> {
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  /** The person has changed something, and the answer to that is not there yet. */
  readonly isAsking: boolean;
}

/**
 * @param question What is asked, as text: another text is another question; undefined asks nothing.
 * @param wait Milliseconds.
 */
export function useLater<T>(
  question: string | undefined,
  ask: () => Promise<Outcome<T>>,
  wait: number,
): Later<T> {
  const [answered, setAnswered] = useState<{ readonly to: string; readonly outcome: Outcome<T> }>();
  useEffect(() => {
    if (question === undefined) return undefined;
    let isNewest = true;
    const timer = setTimeout(async () => {
      const outcome = await settled(ask());
      if (isNewest) setAnswered({ to: question, outcome });
    }, wait);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [question]);
  const isAsking = question !== undefined && answered?.to !== question;
  const outcome = question === undefined || isAsking ? undefined : answered?.outcome;
  return {
    value: outcome && 'value' in outcome ? outcome.value : undefined,
    failure: outcome && 'error' in outcome ? outcome.error : undefined,
    isAsking,
  };
}
