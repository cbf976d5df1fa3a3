/** Questions that a script waits for, and dialogs that it opened over the grid. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Dialog, Question } from '../messages';
import { ScriptFrame } from './script-frame';

const CAPTIONS: Readonly<Record<string, string>> = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' };

interface QuestionDialogProps {
  readonly question: Question;
  readonly onAnswer: (answer: Answer) => void;
}

/** An alert or a prompt; the script goes on when it is answered. Escape is its close button. */
export function QuestionDialog({ question, onAnswer }: QuestionDialogProps) {
  const { title, message, buttons, prompt } = question;
  const [text, setText] = useState('');
  const dialog = useShown();
  const names = buttons.split('_');
  return (
    <dialog
      ref={dialog}
      class="question own"
      aria-label={title || message}
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        onAnswer({ button: 'CLOSE', text });
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer({ button: names[0] ?? 'OK', text });
        }}
      >
        {title && <h2>{title}</h2>}
        <p>{message}</p>
        {prompt && (
          <input
            aria-label={message}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
        <div class="buttons">
          {names.map((name, index) => (
            <button
              key={name}
              type={index === 0 ? 'submit' : 'button'}
              class={index === 0 ? 'primary' : ''}
              onClick={index === 0 ? undefined : () => onAnswer({ button: name, text })}
            >
              {CAPTIONS[name] ?? name}
            </button>
          ))}
        </div>
      </form>
    </dialog>
  );
}

interface ScriptDialogProps {
  readonly dialog: Dialog;
  readonly functions: readonly string[];
  readonly onClose: () => void;
  readonly onFocusEditor: () => void;
}

/** A modal or modeless dialog with a page of the script. Sheets' own is 600 by 400 unless the script says so. */
export function ScriptDialog({ dialog, functions, onClose, onFocusEditor }: ScriptDialogProps) {
  const [size, setSize] = useState({ width: dialog.width ?? 600, height: dialog.height ?? 400 });
  const element = useShown(dialog.kind === 'modal');
  return (
    <dialog
      ref={element}
      class={`script-dialog own ${dialog.kind}`}
      aria-label={dialog.title}
      onCancel={onClose}
    >
      <header>
        <h2>{dialog.title}</h2>
        <button type="button" class="icon" aria-label="Close" onClick={onClose}>
          ×
        </button>
      </header>
      <div style={{ width: `${size.width}px`, height: `${size.height}px` }}>
        <ScriptFrame
          title={dialog.title}
          html={dialog.html}
          functions={functions}
          onClose={onClose}
          onSize={(next) => setSize((last) => ({ ...last, ...next }))}
          onFocusEditor={onFocusEditor}
        />
      </div>
    </dialog>
  );
}

function useShown(isModal = true) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isModal) dialog.current?.showModal();
    else dialog.current?.show();
  }, [isModal]);
  return dialog;
}
