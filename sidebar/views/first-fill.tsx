/** The first run while it runs. */
import { useEffect, useRef } from 'preact/hooks';
import type { RunReport } from '../../src/sync/run/report';
import { useSidebar } from '../context';
import { Button } from '../controls/button';
import { FailureNotice } from '../controls/notice';
import { Page } from '../controls/page';
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
  const tab = home.syncs.find((card) => card.id === id)?.tab ?? '';
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
  const failure = runs.failures[id];
  return (
    <Page title={`Filling ‘${tab}’`}>
      {running ? (
        <>
          <p>The rows appear in the sheet as they are read. You can go on working.</p>
          <Running tab={tab} {...running} onCancel={() => runs.cancel(id)} />
        </>
      ) : (
        <>
          <FailureNotice
            failure={failure}
            onFix={{
              'try-again': () => void fill(),
              'set-key': () => show({ name: 'keys' }),
              edit: onChange,
            }}
          />
          {failure && <Button onClick={() => show({ name: 'home' })}>Go on without it</Button>}
        </>
      )}
    </Page>
  );
}
