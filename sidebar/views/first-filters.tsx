/** What to look for, filled from what the person has saved at the service: look, change, fill the tab. */
import { useCallback, useState } from 'preact/hooks';
import type { Filters, ServiceState, StreamOffer } from '../../src/ui/answers';
import { useLoaded } from '../calls/use-loaded';
import { useSidebar } from '../context';
import { Button } from '../controls/button';
import { FailureNotice, Question } from '../controls/notice';
import { Page } from '../controls/page';
import { Waiting } from '../controls/waiting';
import { formToSend, newDraft } from '../form/draft';
import { FilterFields } from '../form/filter-fields';
import { useKeeping } from '../form/use-keeping';
import { useMatches } from '../form/use-matches';

/** What decides most; the rest can be changed later. */
const ASKED = ['jobFunction', 'locationFilter', 'jobModality', 'internshipLevels', 'search'];

interface FirstFiltersProps {
  readonly service: ServiceState;
  readonly onKept: (id: string) => void;
}

export function FirstFilters({ service, onKept }: FirstFiltersProps) {
  const { server, offers, said } = useSidebar();
  const offer = offers.value?.find((one) => one.service === service.id);
  const stream = offer?.id;
  const saved = useLoaded(
    useCallback(
      () => (stream === undefined ? Promise.resolve({ value: undefined }) : server.savedPreferences(stream)),
      [server, stream],
    ),
  );
  const failure = offers.failure ?? saved.failure;
  if (offer && saved.value) {
    return <FirstForm key="form" offer={offer} preferences={saved.value} onKept={onKept} />;
  }
  return (
    <Page title="What are you looking for?" key="loading" said={said}>
      <FailureNotice
        failure={failure}
        onFix={{ 'try-again': () => void Promise.all([offers.reload(), saved.reload()]) }}
      />
      {!failure && <Waiting words={`Reading your preferences from ${service.name} …`} />}
    </Page>
  );
}

interface FirstFormProps {
  readonly offer: StreamOffer;
  readonly preferences: Filters;
  readonly onKept: (id: string) => void;
}

function FirstForm({ offer, preferences, onKept }: FirstFormProps) {
  const { home, said } = useSidebar();
  const keeping = useKeeping();
  const [draft, setDraft] = useState(() => {
    const fresh = newDraft(
      offer,
      home.syncs.map(({ tab }) => tab),
    );
    return { ...fresh, filters: { ...fresh.filters, ...preferences } };
  });
  const matches = useMatches(offer, draft.filters);
  const fill = () => keeping.keep('fill', formToSend(draft, offer), ({ id }) => onKept(id));
  return (
    <Page
      title="What are you looking for?"
      said={said}
      footer={
        <div class="edit-footer">
          <p role="status">{matches.words}</p>
          {keeping.question === undefined ? (
            <>
              <FailureNotice failure={keeping.action.failure} onFix={{ 'try-again': keeping.action.again }} />
              <Button
                look="primary"
                onClick={fill}
                busy={keeping.action.running !== undefined}
                disabled={matches.hasProblem}
              >
                Fill the tab
              </Button>
            </>
          ) : (
            <Question
              words={keeping.question}
              yes="Use this tab"
              onYes={keeping.confirm}
              onNo={keeping.decline}
              busy={keeping.action.running !== undefined}
            />
          )}
        </div>
      }
    >
      <p class="small">From your {offer.serviceName} preferences. You can change this at any time.</p>
      <FilterFields
        offer={offer}
        filters={draft.filters}
        onChange={(filters) => setDraft({ ...draft, filters })}
        only={ASKED}
      />
    </Page>
  );
}
