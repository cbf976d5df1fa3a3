/** What went wrong or needs an answer, in the view where it happened: never in an alert. */
import type { ComponentChildren } from 'preact';
import type { Failure } from '../../src/ui/sidebar/outcome';
import { Button } from './button';
import { WarningIcon } from './icons';

interface FailureNoticeProps {
  readonly failure: Pick<Failure, 'message' | 'fix'> | undefined;
  /** What each way to mend it does here; one that is not given has no button. */
  readonly onFix?: Partial<Record<Failure['fix'], () => void>>;
}

const CAPTIONS: Readonly<Record<Failure['fix'], string>> = {
  'set-key': 'Set a new key',
  'try-again': 'Try again',
  edit: 'Edit this sync',
  none: '',
};

/** One sentence and the one button that mends it. */
export function FailureNotice({ failure, onFix = {} }: FailureNoticeProps) {
  if (!failure) return null;
  const fix = onFix[failure.fix];
  return (
    <div class="notice failed" role="alert">
      <WarningIcon />
      <div>
        <p>{failure.message}</p>
        {fix && <Button onClick={fix}>{CAPTIONS[failure.fix]}</Button>}
      </div>
    </div>
  );
}

interface NoticeProps {
  readonly look?: 'warning' | 'done';
  readonly children: ComponentChildren;
}

/** Something worth knowing that is not an error. */
export function Notice({ look = 'warning', children }: NoticeProps) {
  return (
    <div class={`notice ${look}`}>
      {look === 'warning' && <WarningIcon />}
      <div>{children}</div>
    </div>
  );
}

interface QuestionProps {
  readonly words: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly busy?: boolean;
  readonly isDangerous?: boolean;
}

/** A question that is answered in its place. */
export function Question({ words, yes, onYes, onNo, busy = false, isDangerous = false }: QuestionProps) {
  return (
    <fieldset class="notice question">
      <div>
        <legend ref={focusOnce} tabIndex={-1}>
          {words}
        </legend>
        <div class="buttons">
          <Button look={isDangerous ? 'danger' : 'quiet'} onClick={onYes} busy={busy}>
            {yes}
          </Button>
          <Button onClick={onNo} disabled={busy}>
            Cancel
          </Button>
        </div>
      </div>
    </fieldset>
  );
}

/** A question is heard when it appears. */
function focusOnce(element: HTMLElement | null): void {
  if (element && !element.dataset['heard']) {
    element.dataset['heard'] = 'yes';
    element.focus();
  }
}
