/** The filters of the first sync, filled from the preferences that the person has saved at the service. */

import { useCallback, useState } from 'preact/hooks';
import type { SavedPreferences } from '../../src/streams/filter';
import type { Outcome } from '../../src/ui/sidebar/outcome';
import type { StreamOffer } from '../../src/ui/sidebar/wire/edit-form';
import type { ServiceState } from '../../src/ui/sidebar/wire/keys';
import { useLoaded } from '../calls/use-loaded';
import { useSidebar } from '../context';
import { Button } from '../controls/button';
import { FailureNotice, Question } from '../controls/notice';
import { Page } from '../controls/page';
import { Waiting } from '../controls/waiting';
import { ConditionFields } from '../form/condition-fields';
import { formToSend, newDraft } from '../form/draft';
import { FilterFields } from '../form/filter-fields';
import { useKeeping } from '../form/use-keeping';
import { useMatches } from '../form/use-matches';
import { limitWords, mostByLimits } from '../words/money';
import { words } from '../words/words';

const NO_PREFERENCES: Outcome<SavedPreferences> = { value: { filters: {}, conditions: {} } };

interface FirstFiltersProps {
  readonly service: ServiceState;
  readonly onKept: (id: string) => void;
  /** Back to the choice of a service. */
  readonly onBack?: (() => void) | undefined;
}

export function FirstFilters({ service, onKept, onBack }: FirstFiltersProps) {
  const { server, offers, said } = useSidebar();
  const offer = offers.value?.find((one) => one.service === service.id);
  const { id: stream, hasPreferences } = offer ?? {};
  const saved = useLoaded<SavedPreferences | undefined>(
    useCallback(async () => {
      if (stream === undefined) return { value: undefined };
      return hasPreferences ? server.savedPreferences(stream) : NO_PREFERENCES;
    }, [server, stream, hasPreferences]),
  );
  const failure = offers.failure ?? saved.failure;
  if (offer && saved.value) {
    return (
      <FirstForm
        key="form"
        service={service}
        offer={offer}
        preferences={saved.value}
        onKept={onKept}
        onBack={onBack}
      />
    );
  }
  return (
    <Page title={words().filters.title} key="loading" said={said}>
      <FailureNotice
        failure={failure}
        onFix={{ 'try-again': () => void Promise.all([offers.reload(), saved.reload()]) }}
      />
      {!failure && <Waiting words={words().common.readingPreferences(service.name)} />}
    </Page>
  );
}

interface FirstFormProps extends FirstFiltersProps {
  readonly offer: StreamOffer;
  readonly preferences: SavedPreferences;
}

function FirstForm({ service, offer, preferences, onKept, onBack }: FirstFormProps) {
  const { home, said } = useSidebar();
  const keeping = useKeeping();
  const [draft, setDraft] = useState(() => {
    const fresh = newDraft(
      offer,
      home.syncs.map(({ tab }) => tab),
    );
    return {
      ...fresh,
      filters: { ...fresh.filters, ...preferences.filters },
      conditions: { ...fresh.conditions, ...preferences.conditions },
    };
  });
  const matches = useMatches(offer, draft);
  const { filters: text, money } = words();
  const most = mostByLimits(offer);
  const caption =
    most !== undefined
      ? money.withMost(text.addAll, most)
      : matches.adding
        ? text.add(matches.adding, offer.noun)
        : matches.adding === null && matches.total
          ? text.addUpTo(matches.total, offer.noun)
          : text.addAll;
  const fill = () => keeping.keep('fill', formToSend(draft, offer), ({ id }) => onKept(id));
  return (
    <Page
      title={words().filters.title}
      said={said}
      {...(onBack ? { onBack } : {})}
      footer={
        <div class="edit-footer">
          {/* The button says the number itself. */}
          <p role="status" class={(matches.adding ?? matches.total) ? 'only-heard' : ''}>
            {matches.words || limitWords(offer)}
          </p>
          {keeping.question === undefined ? (
            <>
              <FailureNotice failure={keeping.action.failure} onFix={{ 'try-again': keeping.action.again }} />
              <Button
                look="primary"
                onClick={fill}
                busy={keeping.action.running !== undefined}
                disabled={matches.hasProblem}
              >
                {caption}
              </Button>
            </>
          ) : (
            <Question
              question={keeping.question}
              yes={words().common.useThisTab}
              onYes={keeping.confirm}
              onNo={keeping.decline}
              busy={keeping.action.running !== undefined}
            />
          )}
        </div>
      }
    >
      <p class="small">
        {service.isOpen && `${service.about} `}
        {offer.hasPreferences ? text.fromPreferences(offer.serviceName) : text.changeLater}
      </p>
      <FilterFields
        offer={offer}
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        isFirstRun
      />
      <ConditionFields
        offer={offer}
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        isFirstRun
      />
    </Page>
  );
}
