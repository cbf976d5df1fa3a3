/** A run while it runs: a bar, how far it is, and Cancel. */
import type { Progress } from '../../src/store/progress';
import { Button } from '../controls/button';
import { ProgressBar } from '../controls/waiting';
import { noteWords, progressShare, progressWords, type RunNote } from '../runs/run-words';
import { words } from '../words/words';

interface RunningProps {
  readonly tab: string;
  readonly progress: Progress | null;
  readonly note?: RunNote;
  readonly isWaiting?: boolean;
  readonly onCancel: () => void;
}

export function Running({ tab, progress, note = null, isWaiting = false, onCancel }: RunningProps) {
  const { running: text } = words();
  return (
    <div class="running">
      <ProgressBar share={progressShare(progress)} name={text.bar(tab)} />
      <p class="small">{isWaiting ? text.waiting : progressWords(progress)}</p>
      <div role="status">{note && <p class="small">{noteWords(note)}</p>}</div>
      <Button onClick={onCancel} disabled={note === 'stopping'} name={text.cancel(tab)}>
        {words().common.cancel}
      </Button>
    </div>
  );
}
