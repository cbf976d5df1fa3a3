/** Failures, notices and questions, shown in the view where they arise and never in an alert. */
import type { ComponentChildren } from 'preact';
import type { Failure } from '../../src/ui/sidebar/outcome';
import { words } from '../words/words';
import { Button } from './button';
import { WarningIcon } from './icons';

interface FailureNoticeProps {
  readonly failure: Pick<Failure, 'message' | 'fix'> | undefined;
  /** The handler of each remedy in this view; a remedy without one has no button. */
  readonly onFix?: Partial<Record<Failure['fix'], () => void>>;
}

/** Shows a failure as a sentence, with the button of its remedy. */
export function FailureNotice({ failure, onFix = {} }: FailureNoticeProps) {
  if (!failure) return null;
  const fix = onFix[failure.fix];
  return (
    <div class="notice failed" role="alert">
      <WarningIcon />
      <div>
        <p>{failure.message}</p>
        {fix && <Button onClick={fix}>{words().fixes[failure.fix]}</Button>}
      </div>
    </div>
  );
}

interface NoticeProps {
  readonly look?: 'warning' | 'done';
  readonly children: ComponentChildren;
}

/** Shows a message that is not an error. */
export function Notice({ look = 'warning', children }: NoticeProps) {
  return (
    <div class={`notice ${look}`}>
      {look === 'warning' && <WarningIcon />}
      <div>{children}</div>
    </div>
  );
}

interface QuestionProps {
  readonly question: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly busy?: boolean;
  readonly isDangerous?: boolean;
}

/** Asks a question in the place where it arises, with a button for each answer. */
export function Question({ question, yes, onYes, onNo, busy = false, isDangerous = false }: QuestionProps) {
  return (
    <fieldset class="notice question">
      <div>
        <legend ref={focusOnce} tabIndex={-1}>
          {question}
        </legend>
        <div class="buttons">
          <Button look={isDangerous ? 'danger' : 'quiet'} onClick={onYes} busy={busy}>
            {yes}
          </Button>
          <Button onClick={onNo} disabled={busy}>
            {words().common.cancel}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}

/** Moves the focus to a question when it appears, so that screen readers read it out. */
function focusOnce(element: HTMLElement | null): void {
  if (element && !element.dataset['heard']) {
    element.dataset['heard'] = 'yes';
    element.focus();
  }
}
