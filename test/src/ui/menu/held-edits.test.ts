/** Edits that wait for the person's word, answered in the menu: a dialog says what it is about before anything happens. */

import * as person from '../../../../simulator/workbook/manual-edits';
import { ORIGIN } from '../../../../src/sources/pipeline/generated/contract';
import { createWorkbench, type Workbench } from '../../../../workbench/workbench';
import { questionOf } from '../../../support/questions';
import { sheetOf } from '../../../support/small-catalogue';
import { sidesOf, TAB } from '../../../support/two-sides';
import {
  application,
  CREDENTIALS,
  NOON,
  openLocalPipeline,
} from '../../../workbench/services/pipeline/local-pipeline';

const COUNT = 4;
let workbench: Workbench;
let sides: ReturnType<typeof sidesOf>;
let pipeline: ReturnType<typeof openLocalPipeline>;
let [toasts, questions, button] = [[] as string[], [] as string[], 'YES'];

beforeEach(() => {
  [toasts, questions, button] = [[], [], 'YES'];
  pipeline = openLocalPipeline(
    Array.from({ length: COUNT }, (_, place) => application(place + 1, { notes: `note ${place + 1}` })),
  );
  workbench = createWorkbench({
    services: pipeline,
    now: NOON,
    events: {
      onToast: ({ message }) => toasts.push(message),
      onAlert: ({ message }) => {
        questions.push(message);
        return button;
      },
    },
  });
  workbench.callFromSidebar('connectService', ['pipeline', { baseUrl: ORIGIN, ...CREDENTIALS }]);
  workbench.ask('saveSync', [{ id: 'mine', stream: 'pipeline.applications' }]);
  sides = sidesOf(pipeline, workbench);
  sides.sync();
  sides.wait(60);
  const sheet = sheetOf(workbench, TAB);
  for (let row = 1; row <= COUNT; row += 1)
    person.editCell(workbench.cloud.workbook, sheet, row, sides.column('notes'), '');
  sides.sync();
  workbench.cloud.workbook.activeSheetId = sheet.id;
});
afterEach(() => pipeline.close());

/** Chooses a menu item and returns the last message that it showed. */
function choose(handler: string): string {
  const { error } = workbench.call(handler);
  if (error) throw new Error(error.message);
  return toasts[toasts.length - 1] ?? '';
}
const notes = () => sides.theirs().flatMap((one) => (one.notes ? [one.notes] : []));
const ASKED =
  'You emptied ‘Notes’ in 4 rows.\n\nCompany 4 · Title 4, Company 3 · Title 3, Company 2 · Title 2 and 1 more\n\n';

it('are put back at once', () => {
  expect(choose('putValuesBack')).toContain('nothing new');
  expect(questions).toEqual([`${ASKED}Put the old values back?`]);
  expect(sides.rows().map((row) => row['notes'])).toEqual(['note 4', 'note 3', 'note 2', 'note 1']);
  expect([notes().length, questionOf({ workbench })]).toEqual([COUNT, null]);
});

it('are sent at once', () => {
  expect(choose('sendHeldEdits')).toContain('your changes of 4 sent');
  expect(questions).toEqual([`${ASKED}Send that to Pipeline?`]);
  expect([notes(), questionOf({ workbench })]).toEqual([[], null]);
});

it('are shown, all of them, by selecting them in their tab', () => {
  const { workbook } = workbench.cloud;
  workbook.activeSheetId = workbook.sheets[0]?.id ?? 0;
  expect(workbench.callFromSidebar('showQuestion', ['mine']).result).toEqual({ value: null });
  expect(workbook.activeSheetId).toBe(sheetOf(workbench, TAB).id);
  expect(workbook.activeRange).toBe('L2:L5');
});

it('go on waiting when the person says no', () => {
  button = 'NO';
  for (const handler of ['sendHeldEdits', 'putValuesBack'])
    expect(choose(handler)).toBe('Nothing was sent or changed.');
  sides.sync();
  expect(notes()).toHaveLength(COUNT);
  expect(questionOf({ workbench })?.words).toContain('You emptied ‘Notes’ in 4 rows.');
});

it('are none where nothing waits', () => {
  choose('putValuesBack');
  expect(choose('sendHeldEdits')).toBe('No edits wait in ‘Applications’.');
  expect(questions).toHaveLength(1);
});

it('are not answered by somebody without a key', () => {
  const { result } = workbench.callFromSidebar(
    'answerQuestion',
    ['mine', 'send', questionOf({ workbench })?.fingerprint],
    { user: 'other@example.com' },
  );
  expect(result).toMatchObject({ error: { kind: 'auth' } });
  sides.sync();
  expect(notes()).toHaveLength(COUNT);
});

it('are not sent by the hourly trigger', () => {
  workbench.ask('saveSync', [{ id: 'mine', stream: 'pipeline.applications', schedule: { every: 'hour' } }]);
  workbench.callFromSidebar('installTrigger', []);
  workbench.cloud.clock.advance(3 * 60 * 60_000);
  workbench.call('runDueSyncs');
  const { value } = workbench.callFromSidebar('recentRuns', []).result as { value: { startedBy: string }[] };
  expect(value[0]).toMatchObject({ startedBy: 'schedule', ending: 'finished', asked: COUNT });
  expect(notes()).toHaveLength(COUNT);
  expect(questionOf({ workbench })?.words).toContain('You emptied ‘Notes’ in 4 rows.');
});
