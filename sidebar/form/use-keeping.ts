/** Saving a sync: asks first when its tab holds a person's own data, and turns the hourly trigger on when it is needed. */
import { useState } from 'preact/hooks';
import type { Answer, SyncForm } from '../../src/ui/sidebar/wire-types';
import { type Action, useAction } from '../calls/use-action';
import { useSidebar } from '../context';

type Saved = SyncForm & { readonly id: string };

export interface Keeping {
  readonly action: Action;
  /** To be answered before it is saved; undefined when there is nothing to ask. */
  readonly question: string | undefined;
  /** @param name Of the button. */
  keep(name: string, form: SyncForm, then: (saved: Saved) => unknown): void;
  /** Saves all the same. */
  confirm(): void;
  decline(): void;
}

export function useKeeping(): Keeping {
  const { server, home, reloadHome } = useSidebar();
  const action = useAction();
  const [asked, setAsked] = useState<{ readonly question: string; readonly confirm: () => void }>();

  function keep(name: string, form: SyncForm, then: (saved: Saved) => unknown, confirmed = false): void {
    action.run(
      name,
      async (): Promise<Answer<Saved | { readonly question: string }>> => {
        const kept = await server.keepSync(form, { confirmed });
        if ('error' in kept) return kept;
        if ('needsConfirmation' in kept.value) return { value: { question: kept.value.needsConfirmation } };
        const { saved } = kept.value;
        if (saved.schedule && home.trigger.state !== 'ok') {
          const trigger = await server.installTrigger();
          if ('error' in trigger) return trigger;
        }
        return { value: saved };
      },
      async (result) => {
        if ('question' in result) {
          setAsked({ question: result.question, confirm: () => keep(name, form, then, true) });
          return;
        }
        setAsked(undefined);
        await reloadHome();
        await then(result);
      },
    );
  }

  return {
    action,
    question: asked?.question,
    keep: (name, form, then) => keep(name, form, then),
    confirm: () => asked?.confirm(),
    decline: () => setAsked(undefined),
  };
}
