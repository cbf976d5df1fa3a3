/** The steps of a story, as small plain objects: a failing story prints as a list of them. Numbers pick modulo the number of choices. */
import fc from 'fast-check';
import { STREAMS } from './syncs';
import { FAULTS } from './wire';

const pick = fc.nat({ max: 30 });
const tab = fc.nat({ max: 3 });

/** By hand, in a tab of a sync or beside it. */
const personStep = fc.oneof(
  { weight: 8, arbitrary: step('type', { tab, row: pick, column: pick }) },
  { weight: 3, arbitrary: step('clear', { tab, row: pick, column: pick }) },
  {
    weight: 3,
    arbitrary: step('clearMany', { tab, row: pick, rows: fc.integer({ min: 2, max: 30 }), column: pick }),
  },
  {
    weight: 2,
    arbitrary: step('fillDown', { tab, row: pick, rows: fc.integer({ min: 2, max: 8 }), column: pick }),
  },
  { weight: 3, arbitrary: step('sort', { tab, column: pick, ascending: fc.boolean() }) },
  { weight: 2, arbitrary: step('insertRows', { tab, row: pick, count: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: step('deleteRows', { tab, row: pick, count: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 2, arbitrary: step('moveRows', { tab, row: pick, to: pick }) },
  { weight: 2, arbitrary: step('insertColumns', { tab, column: pick }) },
  { weight: 2, arbitrary: step('deleteColumn', { tab, column: pick }) },
  { weight: 2, arbitrary: step('moveColumns', { tab, column: pick, to: pick }) },
  { weight: 3, arbitrary: step('cutColumn', { tab, column: pick, isOver: fc.nat({ max: 9 }) }) },
  { weight: 3, arbitrary: step('copyRow', { tab, row: pick, isOver: fc.nat({ max: 5 }), to: pick }) },
  { weight: 1, arbitrary: step('clearIds', { tab, row: pick, rows: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 1, arbitrary: step('selectAllDelete', { tab }) },
  { weight: 2, arbitrary: step('heading', { tab, column: pick, isBlank: fc.boolean() }) },
  { weight: 1, arbitrary: step('renameTab', { tab }) },
  { weight: 1, arbitrary: step('hideTab', { tab }) },
  {
    weight: 2,
    arbitrary: step('zone', {
      zone: fc.constantFrom('Etc/UTC', 'Asia/Tokyo', 'America/New_York', 'Europe/Berlin'),
    }),
  },
  {
    weight: 3,
    arbitrary: step('ownColumn', {
      tab,
      kind: fc.constantFrom('text', 'formula', 'array'),
      rows: fc.integer({ min: 1, max: 8 }),
    }),
  },
  { weight: 3, arbitrary: step('note', { tab, row: pick, column: pick }) },
  { weight: 2, arbitrary: step('color', { tab, row: pick, column: pick }) },
  { weight: 3, arbitrary: step('newRow', { tab }) },
  { weight: 2, arbitrary: step('ownRow', { tab }) },
  {
    weight: 1,
    arbitrary: step('tabNamed', { name: fc.constantFrom('Sync log', 'Jobsheet memory', 'Notes') }),
  },
  { weight: 1, arbitrary: step('strictRule', { tab, column: pick }) },
);

const serviceStep = fc.oneof(
  { weight: 5, arbitrary: step('change', { stream: tab, which: pick, field: pick }) },
  { weight: 3, arbitrary: step('vanish', { stream: tab, which: pick }) },
  { weight: 1, arbitrary: step('comeBack', { which: pick }) },
  { weight: 2, arbitrary: step('inactive', { which: pick }) },
  { weight: 2, arbitrary: step('unlisted', { which: pick }) },
  { weight: 2, arbitrary: step('insert', { stream: tab }) },
  {
    weight: 3,
    arbitrary: step('fault', {
      kind: fc.constantFrom(...FAULTS),
      inRequests: fc.integer({ min: 1, max: 6 }),
    }),
  },
);

const death = fc.record({
  dieAt: fc.integer({ min: 1, max: 120 }),
  unflushed: fc.constantFrom('lost' as const, 'kept' as const),
});
/** Something that happens when a run asks a service or reads the sheet for the n-th time. */
const between = fc.record({
  at: fc.integer({ min: 1, max: 4 }),
  step: fc.oneof({ weight: 3, arbitrary: personStep }, { weight: 1, arbitrary: serviceStep }),
});

const runStep = step('run', {
  tab,
  death: fc.option(death, { nil: undefined, freq: 3 }),
  between: fc.option(between, { nil: undefined, freq: 2 }),
});

const otherStep = fc.oneof(
  { weight: 4, arbitrary: step('wait', { minutes: fc.constantFrom(3, 20, 90, 1_500) }) },
  { weight: 3, arbitrary: step('answer', { says: fc.constantFrom('send' as const, 'restore' as const) }) },
  { weight: 1, arbitrary: step('hours', { hours: fc.integer({ min: 1, max: 2 }) }) },
);

export const anyStep = fc.oneof(
  { weight: 8, arbitrary: personStep },
  { weight: 4, arbitrary: serviceStep },
  { weight: 7, arbitrary: runStep },
  { weight: 3, arbitrary: otherStep },
);

export type PersonStep = typeof personStep extends fc.Arbitrary<infer T> ? T : never;
export type ServiceStep = typeof serviceStep extends fc.Arbitrary<infer T> ? T : never;
export type RunStep = typeof runStep extends fc.Arbitrary<infer T> ? T : never;
export type OtherStep = typeof otherStep extends fc.Arbitrary<infer T> ? T : never;
export type Step = PersonStep | ServiceStep | RunStep | OtherStep;

/** Of one kind, where a step needs no other. */
export type StepOf<Name extends Step['does']> = Extract<Step, { does: Name }>;

/** Generates the streams that the workbook has: each alone, some together, all. */
export const anyStreams = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...STREAMS).map((stream) => [stream]) },
  { weight: 2, arbitrary: fc.subarray([...STREAMS], { minLength: 2 }) },
);

export const anyStory = fc.record({
  streams: anyStreams,
  /** The person had tabs of their own, with some of the records, before Jobsheet. */
  adopts: fc.nat({ max: 4 }).map((number) => number === 0),
  steps: fc.array(anyStep, { minLength: 2, maxLength: 14 }),
  last: fc.constantFrom('send' as const, 'restore' as const),
});
export type Story = typeof anyStory extends fc.Arbitrary<infer T> ? T : never;

function step<Name extends string, Parts extends object>(
  does: Name,
  parts: { [Key in keyof Parts]: fc.Arbitrary<Parts[Key]> },
): fc.Arbitrary<{ does: Name } & Parts> {
  return fc.record({ does: fc.constant(does), ...parts }) as fc.Arbitrary<{ does: Name } & Parts>;
}
