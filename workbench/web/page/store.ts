/** The state of the page around the grid, in one place. */
import type { Advancing, Dialog, ExecutionLine, Menu, Question } from '../messages';

interface Toast {
  readonly id: number;
  readonly title: string;
  readonly message: string;
  readonly isError: boolean;
}

export interface PageState {
  readonly name: string;
  readonly timeZone: string;
  readonly isConnected: boolean;
  readonly now: number;
  readonly advancing: Advancing | null;
  readonly menus: readonly Menu[];
  readonly functions: readonly string[];
  readonly sidebar: (Dialog & { readonly opened: number }) | undefined;
  readonly dialog: (Dialog & { readonly opened: number }) | undefined;
  readonly questions: readonly Question[];
  readonly toasts: readonly Toast[];
  readonly executions: readonly ExecutionLine[];
  readonly isLogOpen: boolean;
}

export interface Store {
  get(): PageState;
  set(change: (state: PageState) => Partial<PageState>): void;
  subscribe(listener: () => void): () => void;
  /** Shows a message for some seconds; without them until it is closed. */
  toast(toast: Omit<Toast, 'id'>, seconds: number | undefined): void;
}

const EMPTY: PageState = {
  name: '',
  timeZone: 'UTC',
  isConnected: true,
  now: 0,
  advancing: null,
  menus: [],
  functions: [],
  sidebar: undefined,
  dialog: undefined,
  questions: [],
  toasts: [],
  executions: [],
  isLogOpen: false,
};

export function createStore(): Store {
  let state = EMPTY;
  let nextToast = 1;
  const listeners = new Set<() => void>();
  const store: Store = {
    get: () => state,
    set(change) {
      state = { ...state, ...change(state) };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    toast(toast, seconds) {
      const id = nextToast;
      nextToast += 1;
      // A new message takes the place of the last one, as in Sheets; an error stays beside it.
      store.set(({ toasts }) => ({ toasts: [...toasts.filter(({ isError }) => isError), { ...toast, id }] }));
      if (seconds === undefined) return;
      setTimeout(
        () => store.set(({ toasts }) => ({ toasts: toasts.filter((one) => one.id !== id) })),
        seconds * 1000,
      );
    },
  };
  return store;
}
