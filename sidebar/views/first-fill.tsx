/** The first run while it runs. */
import { useEffect, useRef } from 'preact/hooks';
import type { RunReport } from '../../src/sync/run/report';
import { useSidebar } from '../context';
import { Button } from '../controls/button';
import { FailureNotice } from '../controls/notice';
import { Page } from '../controls/page';
import { words } from '../words/words';
import { keysOf } from './keys-of';
import { Running } from './running';

interface FirstFillProps {
  readonly id: string;
  readonly onFilled: (report: RunReport) => void;
  /** Back to what to look for. */
  readonly onChange: () => void;
}

export function FirstFill({ id, onFilled, onChange }: FirstFillProps) {
  const { home, runs, show } = useSidebar();
  const isStarted = useRef(false);
  const card = home.syncs.find((one) => one.id === id);
  const tab = card?.tab ?? '';
  const fill = async () => {
    const [report] = await runs.start([id]);
    if (report?.ending === 'cancelled') show({ name: 'home' });
    else if (report) onFilled(report);
  };
  // Once, when the view opens.
  useEffect(() => {
    if (isStarted.current) return;
    isStarted.current = true;
    void fill();
  }, []);
  const running = runs.running[id];
  const { filling: text } = words();
  const failure = runs.failures[id];
  return (
    <Page title={text.title(tab)}>
      {running ? (
        <>
          <p>{text.hint}</p>
          <Running tab={tab} {...running} onCancel={() => runs.cancel(id)} />
        </>
      ) : (
        <>
          <FailureNotice
            failure={failure}
            onFix={{
              'try-again': () => void fill(),
              'set-key': () => show(keysOf(card, home.services)),
              edit: onChange,
            }}
          />
          {failure && <Button onClick={() => show({ name: 'home' })}>{text.skip}</Button>}
        </>
      )}
    </Page>
  );
}
