/** The one view of the sidebar so far: key, sync, last result. */
import { useEffect, useState } from 'preact/hooks';
import type { KeyState } from '../src/ui/sidebar';
import type { ServerFunctions } from './server';

type Status = { readonly kind: 'idle' | 'working' | 'done' | 'failed'; readonly words: string };

export function App({ server }: { readonly server: ServerFunctions }) {
  const [key, setKey] = useState<KeyState | undefined>();
  const [changing, setChanging] = useState(false);
  const [status, setStatus] = useState<Status>({ kind: 'working', words: 'Opening …' });

  const work = async (words: string, task: () => Promise<string>) => {
    setStatus({ kind: 'working', words });
    try {
      setStatus({ kind: 'done', words: await task() });
    } catch (thrown) {
      setStatus({ kind: 'failed', words: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  };

  useEffect(() => {
    work('Opening …', async () => {
      setKey(await server.keyState());
      return '';
    });
  }, [server]);

  const saveKey = (typed: string) =>
    work('Saving your key …', async () => {
      setKey(await server.setKey(typed));
      setChanging(false);
      return 'Your key is saved.';
    });

  const sync = () =>
    work('Reading your postings …', async () => {
      const answer = await server.syncFromSidebar();
      if ('error' in answer) throw new Error(answer.error.message);
      return answer.value.summary;
    });

  const busy = status.kind === 'working';
  const hasKey = key?.endsIn != null;
  return (
    <main>
      <h1>Jobsheet</h1>
      <p class="secondary">Job postings in this sheet, kept up to date. Your notes stay yours.</p>
      {key && (!hasKey || changing) && <KeyForm keyState={key} busy={busy} save={saveKey} />}
      {key && hasKey && !changing && (
        <section class="card">
          <p>
            {key.service} key set, ends in …{key.endsIn}{' '}
            <button type="button" class="link" disabled={busy} onClick={() => setChanging(true)}>
              Replace
            </button>
          </p>
          <button type="button" class="primary" disabled={busy} onClick={sync}>
            Sync now
          </button>
        </section>
      )}
      <p class={`status ${status.kind}`} role="status">
        {status.words}
      </p>
    </main>
  );
}

interface KeyFormProps {
  readonly keyState: KeyState;
  readonly busy: boolean;
  readonly save: (typed: string) => void;
}

function KeyForm({ keyState, busy, save }: KeyFormProps) {
  const [typed, setTyped] = useState('');
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        save(typed);
      }}
    >
      <label for="key">{keyState.service} API key</label>
      <input
        id="key"
        type="password"
        autocomplete="off"
        placeholder="trk_…"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p class="secondary">{keyState.keyPlace}</p>
      <button type="submit" class="primary" disabled={busy || typed.trim() === ''}>
        Save key
      </button>
    </form>
  );
}
