/** The question about edits that wait, and the person's answer, asked and taken as in the sidebar. */
import type { Outcome } from '../../src/ui/sidebar/outcome';
import type { Home, SyncCard } from '../../src/ui/sidebar/wire/home';
import type { TwoSides } from './two-sides';

type Sides = Pick<TwoSides, 'workbench'>;

export function questionOf({ workbench }: Sides): SyncCard['question'] {
  const answer = workbench.callFromSidebar('home', []).result as Outcome<Home>;
  if ('error' in answer) throw new Error(answer.error.message);
  return answer.value.syncs.find(({ id }) => id === 'mine')?.question ?? null;
}

/** Presses the button; the run that follows is up to the caller. @returns What the server said of it. */
export function say({ workbench }: Sides, choice: 'send' | 'restore', fingerprint?: string): Outcome<null> {
  const shown = fingerprint ?? questionOf({ workbench })?.fingerprint;
  if (shown === undefined) throw new Error('nothing was asked');
  return workbench.callFromSidebar('answerQuestion', ['mine', choice, shown]).result as Outcome<null>;
}
