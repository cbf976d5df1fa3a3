/** A question that is asked a moment after the person has stopped typing, and of which only the last answer counts. */
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Failure } from '../../src/ui/sidebar/wire-types';
import { settled } from './failure';

export interface Later<T> {
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
  ask: () => Promise<Answer<T>>,
  wait: number,
): Later<T> {
  const [answered, setAnswered] = useState<{ readonly to: string; readonly answer: Answer<T> }>();
  useEffect(() => {
    if (question === undefined) return undefined;
    let isNewest = true;
    const timer = setTimeout(async () => {
      const answer = await settled(ask());
      if (isNewest) setAnswered({ to: question, answer });
    }, wait);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [question]);
  const isAsking = question !== undefined && answered?.to !== question;
  const answer = question === undefined || isAsking ? undefined : answered?.answer;
  return {
    value: answer && 'value' in answer ? answer.value : undefined,
    failure: answer && 'error' in answer ? answer.error : undefined,
    isAsking,
  };
}
