/** The end of the first run: what the person may do with the rows, and one click that keeps them up to date. */

import { counted } from '../../src/core/words';
import type { RunReport } from '../../src/sync/run/report';
import { useSidebar } from '../context';
import { Button, LinkButton } from '../controls/button';
import { FailureNotice } from '../controls/notice';
import { Page } from '../controls/page';
import { useKeeping } from '../form/use-keeping';

const ANYTHING = { one: 'row', many: 'rows' };

export function FirstFilled({ report }: { readonly report: RunReport }) {
  const { server, home, offers, show, say } = useSidebar();
  const keeping = useKeeping();
  const card = home.syncs.find(({ id }) => id === report.sync);
  const noun = offers.value?.find(({ id }) => id === card?.stream)?.noun ?? ANYTHING;
  const keepUpToDate = () =>
    keeping.action.run(
      'schedule',
      () => server.readSync(report.sync),
      (form) =>
        keeping.keep('schedule', { ...form, schedule: { every: 'hour' } }, () => {
          show({ name: 'home' });
          say(`‘${report.tab}’ is kept up to date every hour, also while the sheet is closed.`);
        }),
    );
  return (
    <Page title="Your tab is ready">
      <p class="big">
        {counted(report.fetched, noun)} {report.fetched === 1 ? 'is' : 'are'} in ‘{report.tab}’.
      </p>
      <p class="lead">Add your own columns and notes anywhere: they are safe.</p>
      <FailureNotice failure={keeping.action.failure} onFix={{ 'try-again': keeping.action.again }} />
      <p>
        <Button look="primary" onClick={keepUpToDate} busy={keeping.action.running !== undefined}>
          Keep it up to date every hour
        </Button>
      </p>
      <LinkButton onClick={() => show({ name: 'home' })}>Not now</LinkButton>
    </Page>
  );
}
