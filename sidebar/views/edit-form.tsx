/** The form of a sync: filters, columns, tab and schedule; below them the number of matches and the buttons that save. */
import { useState } from 'preact/hooks';
import { LONGEST_TAB_NAME } from '../../src/core/sync-settings';
import type { StreamOffer, SyncForm } from '../../src/ui/sidebar/wire/edit-form';
import { useAction } from '../calls/use-action';
import { useSidebar } from '../context';
import { Button, LinkButton } from '../controls/button';
import { FailureNotice, Question } from '../controls/notice';
import { Page } from '../controls/page';
import { Section } from '../controls/section';
import { TextField } from '../controls/text-field';
import { Waiting } from '../controls/waiting';
import { ColumnFields } from '../form/column-fields';
import { ConditionFields, conditionsSummary } from '../form/condition-fields';
import { formToSend, tabProblem } from '../form/draft';
import { FilterFields } from '../form/filter-fields';
import { LimitFields } from '../form/limit-fields';
import { NewForField } from '../form/new-for-field';
import { ScheduleField } from '../form/schedule-field';
import { kindOf } from '../form/schedules';
import { useKeeping } from '../form/use-keeping';
import { useMatches } from '../form/use-matches';
import { WinnerField } from '../form/winner-field';
import { mostByLimits } from '../words/money';
import { words } from '../words/words';

interface EditFormProps {
  readonly offer: StreamOffer;
  readonly start: SyncForm;
}

export function EditForm({ offer, start }: EditFormProps) {
  const { server, home, runs, show, say, said } = useSidebar();
  const [draft, setDraft] = useState(start);
  const [isLeaving, setLeaving] = useState(false);
  const preferences = useAction();
  const keeping = useKeeping();
  const matches = useMatches(offer, draft);

  const change = (part: Partial<SyncForm>) => setDraft((before) => ({ ...before, ...part }));
  const others = home.syncs.filter(({ id }) => id !== draft.id).map(({ tab }) => tab);
  const problem = tabProblem(draft.tab, others);
  const goHome = () => show({ name: 'home' });
  const back = () => (JSON.stringify(draft) === JSON.stringify(start) ? goHome() : setLeaving(true));
  const save = (name: string, then: (id: string) => void) =>
    keeping.keep(name, formToSend(draft, offer), ({ id, tab }) => {
      goHome();
      say(text.saved(tab));
      then(id);
    });
  const usePreferences = () =>
    preferences.run(
      'preferences',
      () => server.savedPreferences(offer.id),
      ({ filters, conditions }) =>
        setDraft((before) => ({
          ...before,
          filters: { ...before.filters, ...filters },
          conditions: { ...before.conditions, ...conditions },
        })),
    );
  const setKey = () => show({ name: 'keys', service: offer.service });
  const { edit: text, common, money, schedule } = words();
  const most = mostByLimits(offer, draft.limits);
  const running = keeping.action.running;
  const cannotSave = matches.hasProblem || problem !== undefined;
  const footer = (
    <div class="edit-footer">
      {isLeaving ? (
        <Question question={text.leave} yes={text.leaveYes} onYes={goHome} onNo={() => setLeaving(false)} />
      ) : keeping.question !== undefined ? (
        <Question
          question={keeping.question}
          yes={common.useThisTab}
          onYes={keeping.confirm}
          onNo={keeping.decline}
          busy={running !== undefined}
        />
      ) : (
        <>
          <FailureNotice failure={keeping.action.failure} onFix={{ 'try-again': keeping.action.again }} />
          <p role="status">{problem ?? matches.words}</p>
          <div class="buttons">
            <Button
              look="primary"
              onClick={() =>
                save('sync', (id) => (offer.price ? show({ name: 'home', ask: id }) : void runs.start([id])))
              }
              busy={running === 'sync'}
              disabled={cannotSave || running !== undefined}
            >
              {most === undefined ? text.saveAndSync : money.withMost(text.saveAndSync, most)}
            </Button>
            <Button
              onClick={() => save('save', () => {})}
              busy={running === 'save'}
              disabled={cannotSave || running !== undefined}
            >
              {text.save}
            </Button>
          </div>
        </>
      )}
    </div>
  );

  return (
    <Page
      title={draft.id === null ? text.titleNew(offer.name) : text.titleOf(start.tab)}
      onBack={back}
      said={said}
      footer={footer}
      look="edit-page"
    >
      <Section title={text.filters} summary={matches.words} isOpenAtFirst>
        {offer.hasPreferences && (
          <p>
            <LinkButton disabled={preferences.running !== undefined} onClick={usePreferences}>
              {text.usePreferences(offer.serviceName)}
            </LinkButton>
          </p>
        )}
        {preferences.running && <Waiting words={common.readingPreferences(offer.serviceName)} />}
        <FailureNotice
          failure={preferences.failure}
          onFix={{ 'try-again': preferences.again, 'set-key': setKey }}
        />
        {offer.filters.length === 0 && <p>{text.everything(offer.noun, offer.serviceName)}</p>}
        <FilterFields offer={offer} draft={draft} onChange={change} />
      </Section>
      {offer.conditions.length > 0 && (
        <Section title={text.leaveOut} summary={conditionsSummary(draft)}>
          <p class="small">{text.leaveOutHint(offer.serviceName)}</p>
          <ConditionFields offer={offer} draft={draft} onChange={change} />
        </Section>
      )}
      <Section title={text.columns} summary={text.columnCount(draft.fields.length)}>
        <ColumnFields offer={offer} fields={draft.fields} onChange={(fields) => change({ fields })} />
      </Section>
      <Section title={text.tabAndSchedule} summary={schedule.kinds[kindOf(draft.schedule)]}>
        <TextField
          label={text.tab}
          value={draft.tab}
          onInput={(tab) => change({ tab })}
          longest={LONGEST_TAB_NAME}
          problem={problem}
          explanation={text.tabHint}
        />
        <LimitFields offer={offer} draft={draft} onChange={change} />
        <WinnerField offer={offer} draft={draft} onChange={change} />
        <NewForField offer={offer} draft={draft} onChange={change} />
        <ScheduleField
          schedule={draft.schedule}
          onChange={(schedule) => change({ schedule })}
          timeZone={home.timeZone}
        />
      </Section>
    </Page>
  );
}
