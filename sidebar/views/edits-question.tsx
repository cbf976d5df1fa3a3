/** The question about edits that wait, with a button for each answer. */
import type { EditsAnswer } from '../../src/store/run-state';
import type { EditsQuestion as Asked } from '../../src/ui/sidebar/wire/home';
import { useAction } from '../calls/use-action';
import { useSidebar } from '../context';
import { Button, LinkButton } from '../controls/button';
import { FailureNotice } from '../controls/notice';
import { words } from '../words/words';

interface EditsQuestionProps {
  /** Of the sync. */
  readonly id: string;
  readonly tab: string;
  readonly question: Asked;
}

/** Neither answer is a default, so both buttons look alike and neither has the focus. */
export function EditsQuestion({ id, tab, question }: EditsQuestionProps) {
  const { server, runs, reloadHome } = useSidebar();
  const action = useAction();
  const { words: asked, examples, sendCaption, restoreCaption, fingerprint } = question;
  const answer = (choice: EditsAnswer) =>
    action.run(
      choice,
      () => server.answerQuestion(id, choice, fingerprint),
      () => void runs.start([id]),
    );
  const button = (choice: EditsAnswer, caption: string) => (
    <Button
      onClick={() => answer(choice)}
      busy={action.running === choice}
      disabled={action.running !== undefined}
      name={`${caption}: ‘${tab}’`}
    >
      {caption}
    </Button>
  );
  return (
    <>
      <fieldset class="notice question">
        <div>
          <legend>{asked}</legend>
          {examples !== '' && <p class="small">{examples}</p>}
          <p class="small">
            <LinkButton
              onClick={() => action.run('show', () => server.showQuestion(id))}
              disabled={action.running !== undefined}
              name={words().card.showThemIn(tab)}
            >
              {words().card.showThem}
            </LinkButton>
          </p>
          <div class="buttons">
            {restoreCaption !== null && button('restore', restoreCaption)}
            {button('send', sendCaption)}
          </div>
        </div>
      </fieldset>
      <FailureNotice failure={action.failure} onFix={{ 'try-again': () => void reloadHome() }} />
    </>
  );
}
