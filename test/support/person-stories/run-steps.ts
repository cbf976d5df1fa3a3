/** Runs, killed or interrupted as the story has it, with a look after each piece of them whether all is as it must be. */

import type { CallOutcome } from '../../../simulator/script/outcome';
import { asWritten } from '../../../src/core/code-words';
import { asJobsheetError } from '../../../src/core/errors';
import type { Outcome } from '../../../src/ui/sidebar/outcome';
import type { Home } from '../../../src/ui/sidebar/wire/home';
import { agreeToAll, noteRestored } from './agreed';
import { differenceOf, type Foreign, foreignOf } from './foreign';
import { doByHand } from './person-steps';
import { doAtService } from './service-steps';
import type { OtherStep, PersonStep, RunStep, ServiceStep } from './steps';
import { keyOf, type StreamId, SYNC_OF } from './syncs';
import { columnsOf, fieldOf, OFFERED, rowsOf, said, singleRows, tabOf } from './tab';
import type { World } from './world';

/** The parts of a run's report that a story looks at. */
export interface Report {
  readonly ending: string;
  readonly complete: boolean;
  readonly added: number;
  readonly changed: number;
  readonly closed: number;
  readonly asked: number;
  readonly sent: { readonly created: number; readonly changed: number; readonly refused: number } | null;
  readonly problems: readonly string[];
  readonly error: { readonly code: string; readonly kind: string; readonly message: string } | null;
}

/** The violations found, each a sentence. */
export type Violations = string[];

/** Row → field → the 0-based column that it is in and what the cell says. */
type Held = ReadonlyMap<string, ReadonlyMap<string, { readonly column: number; readonly text: string }>>;

interface Guard {
  readonly foreign: Foreign;
  readonly held: Held;
}

/**
 * The points between two calls of a run at which a person's work may come: while the run waits for a service or for the lock;
 * steps that move rows and columns may also come at a look at the sheet. Between the last look at a cell and the flush lies a
 * moment in which the run cannot notice anybody.
 */
const PAUSES = ['UrlFetchApp.fetchAll', 'LockService.getDocumentLock'];
const LOOKS = [...PAUSES, 'Sheet.getLastRow'];
const MOVES: readonly string[] = [
  'sort',
  'insertRows',
  'deleteRows',
  'moveRows',
  'insertColumns',
  'moveColumns',
];

export function run(
  world: World,
  stream: StreamId,
  one: Omit<RunStep, 'does' | 'tab'>,
): [Report | undefined, Violations] {
  const violations: Violations = [];
  let guard = guardOf(world);
  const versions = world.runVersions.get(stream) ?? new Map(world.versions);
  world.runVersions.set(stream, versions);
  const { beforeCall } = world.workbench.cloud;
  let pauses = 0;
  const listener = (_: unknown, name: string) => {
    if (!one.between || !(MOVES.includes(one.between.step.does) ? LOOKS : PAUSES).includes(name)) return;
    pauses += 1;
    if (pauses !== one.between.at) return;
    beforeCall.splice(beforeCall.indexOf(listener), 1);
    violations.push(...broken(guard, guardOf(world)));
    act(world, one.between.step);
    guard = guardOf(world);
  };
  beforeCall.push(listener);
  const outcome = world.workbench.ask('runSync', [SYNC_OF[stream].id], one.death ?? {});
  const at = beforeCall.indexOf(listener);
  if (at >= 0) beforeCall.splice(at, 1);
  noteRestored(world);
  violations.push(...broken(guard, guardOf(world)), ...badEnding(outcome));
  const report = outcome.error ? undefined : (outcome.result as Report);
  if (report?.ending === 'finished' && report.complete) {
    world.runVersions.delete(stream);
    // A record that came without its id is asked for again by the next run, and may change its row only then.
    const isAllRead = !report.problems.some((problem) => problem.includes('without an id'));
    if (isAllRead) settle(world, stream, versions);
  }
  return [report, violations];
}

export function act(world: World, step: PersonStep | ServiceStep): void {
  const isService = ['change', 'vanish', 'comeBack', 'inactive', 'unlisted', 'insert', 'fault'].includes(
    step.does,
  );
  if (isService) doAtService(world, step as ServiceStep);
  else doByHand(world, step as PersonStep);
}

export function doOther(world: World, one: OtherStep): Violations {
  const { workbench } = world;
  if (one.does === 'wait') workbench.cloud.clock.advance(one.minutes * 60_000);
  if (one.does === 'answer') answer(world, one.says);
  if (one.does !== 'hours') return [];
  workbench.callFromSidebar('installTrigger');
  const guard = guardOf(world);
  workbench.passHours(one.hours);
  noteRestored(world);
  return broken(guard, guardOf(world));
}

/** As the sidebar takes it: nothing is asked where nothing waits. */
export function answer(world: World, says: 'send' | 'restore'): void {
  const { workbench } = world;
  const { id } = SYNC_OF['pipeline.applications'];
  const home = workbench.callFromSidebar('home', []).result as Outcome<Home>;
  if ('error' in home) throw new Error(home.error.message);
  const question = home.value.syncs.find((card) => card.id === id)?.question;
  if (!question) return;
  if (says === 'send') agreeToAll(world);
  else forget(world);
  const choice = question.restoreCaption === null ? 'send' : says;
  workbench.callFromSidebar('answerQuestion', [id, choice, question.fingerprint]);
}

/** The number of deleted applications that the next run may put back: a full list lacks them, a request for changes has them. */
const MOST_TO_PUT_BACK = 2;

/** The next runs may change any cell: the person has said so. */
function forget(world: World): void {
  const { id } = SYNC_OF['pipeline.applications'];
  for (const key of world.settled.keys()) if (key.startsWith(`${id} `)) world.settled.delete(key);
  world.runsToPutBack = MOST_TO_PUT_BACK;
}

function guardOf(world: World): Guard {
  const held = new Map<string, Map<string, { column: number; text: string }>>();
  for (const stream of world.streams) {
    const { id: sync } = SYNC_OF[stream];
    const sheet = tabOf(world, stream);
    const columns = sheet ? columnsOf(sheet, sync) : new Map<string, number>();
    for (const [id, { cells }] of singleRows(rowsOf(sheet, stream))) {
      const key = keyOf(sync, id);
      if (world.settled.get(key) !== (world.versions.get(key) ?? 0)) continue;
      const isBare = saysNothingOfService(stream, cells);
      const kept = [...cells].filter(
        ([field, value]) =>
          stays(world, stream, field) &&
          !(isBare && said(value) === '') &&
          !closesLater(world, stream, id, field),
      );
      held.set(
        key,
        new Map(
          kept.map(([field, value]) => {
            // A word may take the place of the code for it: they say the same.
            const text = said(asWritten(fieldOf(stream, field)?.words, value));
            return [field, { column: columns.get(field) ?? -1, text }];
          }),
        ),
      );
    }
  }
  return { foreign: foreignOf(world), held };
}

/** Cells that nobody but the service's record and the person decides; lookups look elsewhere, and Pipeline tells when it took an edit. */
function stays(world: World, stream: StreamId, key: string): boolean {
  const field = fieldOf(stream, key);
  // In another zone the same instant is another time of day, and the cell may follow.
  if (field?.type === 'date' && world.zoneChanged) return false;
  const isLookedUp = OFFERED[stream].lookups?.some((lookup) => lookup.field === key) ?? false;
  return !isLookedUp && (stream !== 'pipeline.applications' || field?.editable === true);
}

/** A posting that had left the list before it went was asked for that day already: a run of another day closes it. */
function closesLater(world: World, stream: StreamId, id: string, key: string): boolean {
  const { softDelete } = OFFERED[stream];
  const isClosing = key === softDelete?.active || key === softDelete?.closedAt;
  return isClosing && stream === 'trackly.jobs' && world.jobs.get(id)?.isGone === true;
}

/** A row whose cells that only the service writes are blank may be one that was never synced: then blank cells are filled. */
function saysNothingOfService(
  stream: StreamId,
  cells: ReadonlyMap<string, Parameters<typeof said>[0]>,
): boolean {
  if (stream !== 'pipeline.applications') return false;
  const idKey = OFFERED[stream].fields[0]?.key;
  return [...cells].every(
    ([key, value]) => key === idKey || fieldOf(stream, key)?.editable === true || said(value) === '',
  );
}

function broken(before: Guard, after: Guard): Violations {
  const violations = differenceOf(before.foreign, after.foreign).map(
    (words) => `A run changed what is not ours: ${words}`,
  );
  for (const [row, cells] of before.held)
    for (const [field, { column, text }] of cells) {
      const now = after.held.get(row)?.get(field);
      // A column that was cut and pasted elsewhere is followed: then its cells are others.
      if (now !== undefined && now.column === column && now.text !== text)
        violations.push(
          `A run changed ${row} ${field}, whose record has not changed: "${text}" became "${now.text}"`,
        );
    }
  return violations;
}

/** Checks that every message for the person is in plain words. */
function badEnding({ error, killed, result }: CallOutcome): Violations {
  const told = error ? (killed ? undefined : error) : (result as Report).error;
  if (!told) return [];
  // What is thrown past the run the menu and the sidebar put into words.
  const isOurs = !error || error.name === 'JobsheetError' || asJobsheetError(told).code !== 'UNEXPECTED';
  const isBug = 'kind' in told && told.kind === 'bug';
  return isOurs && !isBug && !/did not foresee|undefined|\[object/.test(told.message)
    ? []
    : [`A run failed without a word of what to do: ${told.message}`];
}

/** @param versions Of the records when the run began: what changed meanwhile it may not have read. */
function settle(world: World, stream: StreamId, versions: ReadonlyMap<string, number>): void {
  const { id: sync } = SYNC_OF[stream];
  if (stream === 'pipeline.applications' && world.runsToPutBack > 0) {
    world.runsToPutBack -= 1;
    if (world.runsToPutBack > 0) return;
  }
  for (const { id } of rowsOf(tabOf(world, stream), stream)) {
    const key = keyOf(sync, id);
    world.settled.set(key, versions.get(key) ?? 0);
  }
}
