/** Saves a sync. Asks first where its tab holds a person's own data, and turns the hourly trigger on where it is needed. */
import { useState } from 'preact/hooks';
import type { Outcome } from '../../src/ui/sidebar/outcome';
import type { SavedForm, SyncForm, TabQuestion } from '../../src/ui/sidebar/wire/edit-form';
import { type Action, useAction } from '../calls/use-action';
import { useSidebar } from '../context';

interface Keeping {
  readonly action: Action;
  /** The question to answer before the sync is saved; undefined where there is none. */
  readonly question: string | undefined;
  /** @param name Name of the button that was pressed. */
  keep(name: string, form: SyncForm, then: (saved: SavedForm) => unknown): void;
  /** Answers the question with yes, and saves. */
  confirm(): void;
  decline(): void;
}

export function useKeeping(): Keeping {
  const { server, home, reloadHome } = useSidebar();
  const action = useAction();
  const [asked, setAsked] = useState<{ readonly question: string; readonly confirm: () => void }>();

  function keep(name: string, form: SyncForm, then: (saved: SavedForm) => unknown, confirmed = false): void {
    action.run(
      name,
      async (): Promise<Outcome<SavedForm | TabQuestion>> => {
        const saved = await server.saveSync(form, { confirmed });
        if ('error' in saved || 'needsConfirmation' in saved.value) return saved;
        if (saved.value.schedule && home.trigger.state !== 'ok') {
          const trigger = await server.installTrigger();
          if ('error' in trigger) return trigger;
        }
        return saved;
      },
      async (result) => {
        if ('needsConfirmation' in result) {
          setAsked({ question: result.needsConfirmation, confirm: () => keep(name, form, then, true) });
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
