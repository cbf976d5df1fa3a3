/** The end of the first run: what the person may do with the rows, and one click that keeps them up to date. */

import type { RunReport } from '../../src/sync/run/report';
import { useSidebar } from '../context';
import { Button, LinkButton } from '../controls/button';
import { FailureNotice } from '../controls/notice';
import { Page } from '../controls/page';
import { useKeeping } from '../form/use-keeping';
import { words } from '../words/words';

interface FirstFilledProps {
  readonly report: RunReport;
  /** Back to what to look for. */
  readonly onChange: () => void;
}

export function FirstFilled({ report, onChange }: FirstFilledProps) {
  const { server, home, offers, show, say } = useSidebar();
  const keeping = useKeeping();
  const card = home.syncs.find(({ id }) => id === report.sync);
  const noun = offers.value?.find(({ id }) => id === card?.stream)?.noun ?? words().rows;
  const { filled: text } = words();
  const inTab = report.fetched - report.leftOut;
  const keepUpToDate = () =>
    keeping.action.run(
      'schedule',
      () => server.readSync(report.sync),
      (form) =>
        keeping.keep('schedule', { ...form, schedule: { every: 'hour' } }, () => {
          show({ name: 'home' });
          say(text.isKept(report.tab));
        }),
    );
  return (
    <Page title={text.title}>
      <p class="big">{inTab === 0 ? text.none(noun) : text.rows(inTab, noun, report.tab)}</p>
      {inTab === 0 ? (
        <p>
          <Button onClick={onChange}>{text.changeFilters}</Button>
        </p>
      ) : (
        <p class="lead">{text.yours}</p>
      )}
      <FailureNotice failure={keeping.action.failure} onFix={{ 'try-again': keeping.action.again }} />
      <p>
        <Button look="primary" onClick={keepUpToDate} busy={keeping.action.running !== undefined}>
          {text.keepUpToDate}
        </Button>
      </p>
      <LinkButton onClick={() => show({ name: 'home' })}>{text.notNow}</LinkButton>
    </Page>
  );
}
