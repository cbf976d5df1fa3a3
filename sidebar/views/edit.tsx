/** The form of a sync, new or saved: loads what it needs, then shows it. */
import { useCallback } from 'preact/hooks';
import type { Outcome } from '../../src/ui/sidebar/outcome';
import type { SyncForm } from '../../src/ui/sidebar/wire/edit-form';
import { useLoaded } from '../calls/use-loaded';
import { useSidebar } from '../context';
import { FailureNotice } from '../controls/notice';
import { Page } from '../controls/page';
import { Waiting } from '../controls/waiting';
import { newDraft } from '../form/draft';
import { words } from '../words/words';
import { ChooseStream } from './choose-stream';
import { EditForm } from './edit-form';

interface EditProps {
  readonly id: string | undefined;
  readonly stream: string | undefined;
}

const NONE: Outcome<SyncForm | null> = { value: null };

export function Edit({ id, stream }: EditProps) {
  const { server, home, offers, show } = useSidebar();
  const saved = useLoaded<SyncForm | null>(
    useCallback(async () => (id === undefined ? NONE : server.readSync(id)), [server, id]),
  );
  if (id === undefined && stream === undefined && (offers.value?.length ?? 0) > 1) {
    return <ChooseStream offers={offers.value ?? []} />;
  }
  const wanted = saved.value?.stream ?? stream;
  const offer = offers.value?.find((one) => wanted === undefined || one.id === wanted);
  if (offer && saved.value !== undefined) {
    const taken = home.syncs.map(({ tab }) => tab);
    return <EditForm key={id ?? offer.id} offer={offer} start={saved.value ?? newDraft(offer, taken)} />;
  }
  const { edit: text, common } = words();
  const failure = offers.failure ?? saved.failure;
  return (
    <Page title={id === undefined ? text.chooseTitle : text.title} onBack={() => show({ name: 'home' })}>
      <FailureNotice
        failure={failure}
        onFix={{ 'try-again': () => void Promise.all([offers.reload(), saved.reload()]) }}
      />
      {!failure && <Waiting words={common.opening} />}
    </Page>
  );
}
