/** The context of every view: the server, its last home data, the runs, and the way to the next view. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { StreamOffer } from '../src/ui/sidebar/wire/edit-form';
import type { Home } from '../src/ui/sidebar/wire/home';
import type { Loaded } from './calls/use-loaded';
import type { Runs } from './runs/use-runs';
import type { ServerFunctions } from './server';

export type View =
  | { readonly name: 'first-run' }
  /** `ask`: the sync that is to run once the person has seen what it can cost. */
  | { readonly name: 'home'; readonly ask?: string }
  /** Without an id: a new one; without a stream as well, the person is asked for it. */
  | { readonly name: 'edit'; readonly id?: string; readonly stream?: string }
  /** `service`: whose key the person came to set; `next`: what they set it for. */
  | { readonly name: 'keys'; readonly service?: string; readonly next?: View }
  | { readonly name: 'my-status'; readonly id: string }
  | { readonly name: 'to-do' }
  | { readonly name: 'activity' };

export interface Sidebar {
  readonly server: ServerFunctions;
  readonly home: Home;
  reloadHome(): Promise<void>;
  readonly offers: Loaded<StreamOffer[]>;
  readonly runs: Runs;
  show(view: View): void;
  /** Shows a sentence about something that was done in the next view, where screen readers announce it. */
  say(words: string): void;
  readonly said: string;
}

export const SidebarContext = createContext<Sidebar | undefined>(undefined);

/** Returns the sidebar that a view belongs to. */
export function useSidebar(): Sidebar {
  const sidebar = useContext(SidebarContext);
  if (!sidebar) throw new Error('A view stands outside of the sidebar.');
  return sidebar;
}
