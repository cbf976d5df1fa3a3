/** Applies events from the server to the page. */
import type { ExecutionLine, PageEvent } from '../messages';
import type { PageState, Store } from './store';

/** Lines that the page keeps. */
const KEPT_LINES = 50;

type ShownEvent = Exclude<PageEvent, { kind: 'change' | 'reload' }>;

/** Everything but changes of the workbook, which go to the grid. */
export function showEvent(store: Store, event: ShownEvent): void {
  if (event.kind === 'toast') {
    const { title, message, seconds } = event;
    // A negative number means: until it is closed (reference of Spreadsheet.toast).
    store.toast({ title, message, isError: false }, seconds < 0 ? undefined : seconds);
  } else {
    store.set((state) => changeFor(state, event));
  }
}

function changeFor(state: PageState, event: Exclude<ShownEvent, { kind: 'toast' }>): Partial<PageState> {
  switch (event.kind) {
    case 'menus':
      return { menus: event.menus };
    case 'dialog': {
      const opened = { ...event.dialog, opened: Date.now() };
      return event.dialog.kind === 'sidebar' ? { sidebar: opened } : { dialog: opened };
    }
    case 'question':
      return { questions: [...state.questions, event.question] };
    case 'answered':
      return { questions: state.questions.filter(({ id }) => id !== event.id) };
    case 'execution':
      return { executions: withLine(state.executions, event.execution) };
    case 'clock':
      return { now: event.now };
    case 'advancing':
      return { advancing: event.advancing };
  }
}

function withLine(lines: readonly ExecutionLine[], line: ExecutionLine): readonly ExecutionLine[] {
  const at = lines.findIndex(({ id }) => id === line.id);
  return at < 0 ? [...lines, line].slice(-KEPT_LINES) : lines.with(at, line);
}
