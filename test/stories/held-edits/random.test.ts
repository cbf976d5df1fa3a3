/** Whatever is emptied, cut, typed and answered in whatever order: the service never loses a value that the person did not agree to. */
import fc from 'fast-check';
import * as person from '../../../simulator/workbook/manual-edits';
import { questionOf, say } from '../../support/questions';
import { sheetOf } from '../../support/small-catalogue';
import { openTwoSides, TAB, type TwoSides } from '../../support/two-sides';
import { application, applicationId } from '../../workbench/services/pipeline/local-pipeline';

const COUNT = 5;
const IDS = Array.from({ length: COUNT }, (_, place) => applicationId(place + 1));
const KEYS = ['notes', 'location'] as const;
type Key = (typeof KEYS)[number];
const HEADINGS: Readonly<Record<Key, string>> = { notes: 'Notes', location: 'Location' };

const key = fc.constantFrom(...KEYS);
const which = fc.nat({ max: COUNT - 1 });
const dieAt = fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined, freq: 2 });
const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('sync' as const), dieAt }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('empty' as const), key }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('type' as const), key, which, value: fc.nat(99) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('service' as const), key, which, value: fc.nat(99) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('cut' as const), key }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('answer' as const), says: fc.constantFrom('send', 'restore') }),
  },
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

interface Story {
  readonly sides: TwoSides;
  /** Values that the service must not lose: id and field → value. */
  readonly precious: Map<string, string>;
  /** Cells that were blank when a run last came to its end: by then they are in the question. */
  blank: readonly string[];
}

const cellOf = (id: string, field: Key) => `${id} ${field}`;
const cells = KEYS.flatMap((field) => IDS.map((id) => ({ id, field, name: cellOf(id, field) })));

function put({ sides }: Story, id: string, field: Key, text: string): void {
  const { workbook } = sides.workbench.cloud;
  person.editCell(workbook, sheetOf(sides.workbench, TAB), sides.rowOf(id), sides.column(field), text);
}

function sync(story: Story, killedAt?: number): void {
  const { sides } = story;
  const options = killedAt === undefined ? {} : { dieAt: killedAt, unflushed: 'lost' as const };
  const { error, killed } = sides.workbench.ask('runSync', ['mine'], options);
  if (error && !killed) throw new Error(error.message);
  // A run that dies after it has kept the question has seen the same blank cells.
  if (killed && !questionOf(sides)) return;
  story.blank = cells.filter(({ id, field }) => sides.cell(id, field) === '').map(({ name }) => name);
}

const isAsked = ({ sides }: Story, field: Key) =>
  questionOf(sides)?.words.includes(`‘${HEADINGS[field]}’`) ?? false;

const does: {
  readonly [Name in Action['does']]: (story: Story, one: Extract<Action, { does: Name }>) => void;
} = {
  sync: (story, one) => sync(story, one.dieAt),
  empty(story, one) {
    // Both sides are the same first, so that what is emptied is what the service has.
    if (!isAsked(story, one.key)) sync(story);
    const full = IDS.filter((id) => story.sides.cell(id, one.key) !== '');
    if (full.length < 3 && !isAsked(story, one.key)) return;
    for (const id of full) put(story, id, one.key, '');
  },
  type(story, one) {
    const id = IDS[one.which] as string;
    // Where too few of the emptied cells are left blank before a run has seen them, these are sent unasked, as they should be.
    const hasBlanks = IDS.some((each) => story.sides.cell(each, one.key) === '');
    if (hasBlanks && !isAsked(story, one.key)) sync(story);
    put(story, id, one.key, `typed ${one.value}`);
    story.precious.delete(cellOf(id, one.key));
  },
  service({ sides, precious }, one) {
    const id = IDS[one.which] as string;
    const updated_at = new Date(sides.workbench.cloud.clock.now()).toISOString();
    const value = `service ${one.value}`;
    sides.pipeline.change({ service: 'pipeline', update: [{ id, [one.key]: value, updated_at }] });
    // What the person typed before and was not sent may be newer.
    if (precious.has(cellOf(id, one.key))) precious.set(cellOf(id, one.key), value);
  },
  cut({ sides }, one) {
    const from = sides.column(one.key) + 1;
    const isFree = (column: number) =>
      sheetOf(sides.workbench, TAB).grid.get('value', 0, column - 1) === undefined;
    const to = [16, 5, 6, 13].find((column) => column !== from && isFree(column));
    if (to !== undefined) sides.workbench.call('cut', [from, to, 1_000]);
  },
  answer(story, one) {
    if (!questionOf(story.sides)) return;
    const asked = KEYS.filter((field) => isAsked(story, field));
    const answer = say(story.sides, one.says as 'send' | 'restore');
    if ('error' in answer) return;
    if (one.says === 'send')
      for (const { field, name } of cells)
        if (asked.includes(field) && story.blank.includes(name)) story.precious.delete(name);
  },
};

function expectNothingLost({ sides, precious }: Story, one: Action): void {
  const theirs = new Map(sides.theirs().map((application) => [application.id, application]));
  for (const { id, field, name } of cells) {
    const value = precious.get(name);
    if (value !== undefined)
      expect({ after: one, name, value: theirs.get(id)?.[field] }).toMatchObject({ value });
  }
}

it('in stories at random, with runs that die', () => {
  let stories = 0;
  fc.assert(
    fc.property(fc.array(action, { minLength: 3, maxLength: 14 }), (actions) => {
      const sides = openTwoSides(
        IDS.map((_, place) => application(place + 1, { notes: `note ${place}`, location: `city ${place}` })),
      );
      try {
        const story: Story = { sides, precious: new Map(), blank: [] };
        for (const { field, name } of cells) {
          const place = IDS.findIndex((id) => name.startsWith(id));
          story.precious.set(name, field === 'notes' ? `note ${place}` : `city ${place}`);
        }
        sync(story);
        for (const one of actions) {
          sides.wait(7);
          (does[one.does] as (story: Story, one: Action) => void)(story, one);
          expectNothingLost(story, one);
        }
        stories += 1;
      } finally {
        sides.pipeline.close();
      }
    }),
    { numRuns: Number(process.env['STORIES'] ?? 40) },
  );
  console.log(`${stories} stories, nothing lost that was not agreed to`);
}, 120_000);
