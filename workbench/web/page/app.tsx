/** The page around the grid: header, menus, sidebar, dialogs, toasts. */
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../messages';
import { QuestionDialog, ScriptDialog } from './dialogs';
import { MenuBar } from './menu-bar';
import { ScriptFrame } from './script-frame';
import { Clock, ExecutionLog, LastExecution } from './status';
import type { PageState, Store } from './store';

export interface Actions {
  /** A menu entry was chosen. */
  run(handler: string): void;
  answer(id: number, answer: Answer): void;
  advance(minutes: number): void;
  focusGrid(): void;
}

interface AppProps {
  readonly store: Store;
  readonly actions: Actions;
  /** Given the element that the grid goes into, once. */
  readonly onGrid: (element: HTMLElement | null) => void;
}

export function App({ store, actions, onGrid }: AppProps) {
  const state = useStore(store);
  const close = (part: 'sidebar' | 'dialog') => () => store.set(() => ({ [part]: undefined }));
  const [question] = state.questions;
  return (
    <div class="page">
      <Header store={store} state={state} actions={actions} />
      <main>
        <div class="grid" ref={onGrid} />
        {state.sidebar && (
          <aside class="sidebar own" aria-label={state.sidebar.title || 'Sidebar'}>
            <header>
              <h2>{state.sidebar.title}</h2>
              <button type="button" class="icon" aria-label="Close sidebar" onClick={close('sidebar')}>
                ×
              </button>
            </header>
            <ScriptFrame
              key={state.sidebar.opened}
              title={state.sidebar.title || 'Sidebar'}
              html={state.sidebar.html}
              functions={state.functions}
              onClose={close('sidebar')}
              onFocusEditor={actions.focusGrid}
            />
          </aside>
        )}
      </main>
      {state.isLogOpen && (
        <ExecutionLog lines={state.executions} onClose={() => store.set(() => ({ isLogOpen: false }))} />
      )}
      <Toasts store={store} state={state} />
      {state.dialog && (
        <ScriptDialog
          key={state.dialog.opened}
          dialog={state.dialog}
          functions={state.functions}
          onClose={close('dialog')}
          onFocusEditor={actions.focusGrid}
        />
      )}
      {question && (
        <QuestionDialog
          key={question.id}
          question={question}
          onAnswer={(answer) => actions.answer(question.id, answer)}
        />
      )}
    </div>
  );
}

function Header({ store, state, actions }: { store: Store; state: PageState; actions: Actions }) {
  return (
    <header class="top own">
      <svg class="logo" viewBox="0 0 24 24" aria-hidden="true">
        <path fill="#146c2e" d="M5 2h14a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Z" />
        <path stroke="#fff" stroke-width="1.6" d="M7 9h10M7 13h10M7 17h10M12 9v8" />
      </svg>
      <div class="titles">
        <h1>{state.name}</h1>
        <MenuBar menus={state.menus} onChoose={actions.run} />
      </div>
      <div class="status" role="status">
        {state.isConnected ? (
          <LastExecution line={state.executions.at(-1)} />
        ) : (
          'The workbench is not running.'
        )}
      </div>
      <Clock
        now={state.now}
        timeZone={state.timeZone}
        advancing={state.advancing}
        onAdvance={actions.advance}
      />
      <button
        type="button"
        class="log-switch"
        aria-expanded={state.isLogOpen}
        aria-controls="executions"
        onClick={() => store.set(({ isLogOpen }) => ({ isLogOpen: !isLogOpen }))}
      >
        Executions
      </button>
    </header>
  );
}

function Toasts({ store, state }: { store: Store; state: PageState }) {
  return (
    <div class={state.sidebar ? 'toasts own beside-sidebar' : 'toasts own'} aria-live="polite">
      {state.toasts.map(({ id, title, message, isError }) => (
        <div class={isError ? 'toast failed' : 'toast'} key={id} role={isError ? 'alert' : 'status'}>
          <div>
            {title && <strong>{title}</strong>}
            <span>{message}</span>
          </div>
          <button
            type="button"
            class="icon"
            aria-label="Dismiss"
            onClick={() => store.set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  );
}

function useStore(store: Store): PageState {
  const [state, setState] = useState(store.get());
  useEffect(() => {
    setState(store.get());
    return store.subscribe(() => setState(store.get()));
  }, [store]);
  return state;
}
