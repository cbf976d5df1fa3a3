/** The end of a story: nothing goes wrong any more, questions are answered, runs follow until nothing changes. */
import { sameCell, toCell } from '../../../src/core/cell';
import { asWritten, inWords } from '../../../src/core/code-words';
import { wallClock } from '../../../src/core/wall-clock';
import { violationsNow } from './invariants';
import type { Violations } from './run-steps';
import { answer, type Report, run } from './run-steps';
import { keyOf, type StreamId, SYNC_OF } from './syncs';
import { fieldOf, OFFERED, rowsOf, said, singleRows, tabOf } from './tab';
import type { World } from './world';

const MOST_ROUNDS = 6;
const DAY = 24 * 60;

export function violationsAtEnd(world: World, says: 'send' | 'restore'): Violations {
  world.wire.clearFaults();
  withoutRules(world);
  const violations: Violations = [];
  for (let round = 1; ; round += 1) {
    world.workbench.cloud.clock.advance((DAY + 60) * 60_000);
    const reports = world.streams.map((stream) => {
      const [report, wrong] = run(world, stream, { death: undefined, between: undefined });
      violations.push(...wrong, ...violationsNow(world));
      if (report === undefined && wrong.length === 0 && !isSpent(world, stream))
        violations.push(...quietFailure(world, stream));
      return report;
    });
    if (violations.length > 0) return violations;
    const isAsked = reports.some((report) => (report?.asked ?? 0) > 0);
    // What cannot be put back, since the service has that application no more, is asked about until the other answer is given.
    if (isAsked) answer(world, round <= 3 ? says : 'send');
    else if (reports.every(isQuiet) && round > 1) break;
    // Rows that nobody can tell apart are named by every run, and may count in each as changed.
    if (round === MOST_ROUNDS && world.doubled.size > 0) break;
    if (round === MOST_ROUNDS) return [`Runs go on changing something: ${JSON.stringify(reports)}`];
  }
  return world.streams.flatMap((stream) =>
    stream === 'pipeline.applications' ? unlikeTheirs(world) : unlikeRecords(world, stream),
  );
}

/** The person takes away what Sheets refuses writes for. */
function withoutRules({ workbench }: World): void {
  for (const { grid } of workbench.cloud.workbook.sheets) {
    const end = grid.lastRow() + 5;
    for (let row = 0; row < end; row += 1)
      for (let column = 0; column < grid.columnCount; column += 1)
        if (grid.stored('validation', row, column)) grid.set('validation', row, column, undefined);
  }
}

function isSpent({ services }: World, stream: StreamId): boolean {
  return stream === 'jobo.careerSites' && services.credits('jobo').debited > 0;
}

function quietFailure(world: World, stream: StreamId): Violations {
  const { error } = world.workbench.ask('runSync', [SYNC_OF[stream].id]);
  return error ? [`${stream} fails though nothing is wrong: ${error.message}`] : [];
}

function isQuiet(report: Report | undefined): boolean {
  if (!report) return true;
  const { added, changed, closed, sent } = report;
  return added + changed + closed + (sent ? sent.created + sent.changed : 0) === 0;
}

/** Every record has its row, unless the person took it away, and every cell says what its record does, unless they typed there. */
function unlikeRecords(world: World, stream: StreamId): Violations {
  if (isSpent(world, stream)) return [];
  const { id: sync } = SYNC_OF[stream];
  const sheet = tabOf(world, stream);
  const rows = singleRows(rowsOf(sheet, stream));
  const clock = wallClock(world.workbench.cloud.workbook.timeZone);
  return [...recordsOf(world, stream)].flatMap(([id, { record, isGone, isListed }]) => {
    const key = keyOf(sync, id);
    if (world.doubled.has(key) || world.removed.has(key)) return [];
    const row = rows.get(id);
    if (!row) return isGone || !isListed ? [] : [`${id} has no row in the tab of ${sync}`];
    return [...row.cells].flatMap(([name, value]) => {
      const field = fieldOf(stream, name);
      if (!field || world.touched.has(keyOf(sync, id, name)) || isOther(stream, name)) return [];
      if (name === 'isActive')
        return value === !isGone ? [] : [`${id} is ${isGone ? 'gone' : 'there'}, and its row says ${value}`];
      if (name === 'closedAt')
        return (said(value) !== '') === isGone
          ? []
          : [`${id} is ${isGone ? 'gone' : 'there'}, and its row says closed at ${said(value)}`];
      if (isGone || !isListed || field.type === 'date') return [];
      const { cell } = toCell(field.type, inWords(field.words, field.read(record)));
      return sameCell(value, cell, () => clock)
        ? []
        : [`${id} ${name} says ${said(value)}, its record ${said(cell)}`];
    });
  });
}

function isOther(stream: StreamId, key: string): boolean {
  return OFFERED[stream].lookups?.some(({ field }) => field === key) ?? false;
}

function recordsOf(
  world: World,
  stream: StreamId,
): Map<string, { record: object; isGone: boolean; isListed: boolean }> {
  if (stream === 'trackly.jobs')
    return new Map(
      [...world.jobs].map(([id, job]) => [id, { ...job, isListed: job.record.isListed !== false }]),
    );
  const plain = stream === 'trackly.companies' ? world.companies : world.sites;
  return new Map([...plain].map(([id, record]) => [id, { record, isGone: false, isListed: true }]));
}

/** Both sides say the same in the end, but for what Pipeline refused and what is ambiguous. */
function unlikeTheirs(world: World): Violations {
  const stream = 'pipeline.applications';
  const { id: sync } = SYNC_OF[stream];
  const rows = singleRows(rowsOf(tabOf(world, stream), stream));
  return applicationsOf(world).flatMap((application) => {
    const id = String(application['id']);
    const key = keyOf(sync, id);
    if (world.doubled.has(key) || world.removed.has(key)) return [];
    const row = rows.get(id);
    if (!row) return [`${id} has no row in the tab of ${sync}`];
    // Refused is the request, and with it all that was changed in the row.
    if ([...row.cells].some(([name, value]) => isRefused(name, value))) return [];
    return [...row.cells].flatMap(([name, value]) => {
      const field = fieldOf(stream, name);
      if (!field?.editable || field.type === 'date') return [];
      const theirs = said(toCell(field.type, inWords(field.words, application[name])).cell);
      return said(asWritten(field.words, value)) === theirs
        ? []
        : [`${id} ${name} says ${said(value)}, Pipeline ${theirs}`];
    });
  });
}

/** Pipeline takes no blank for these: the cell has a note that says so. */
function isRefused(key: string, value: unknown): boolean {
  return value === '' && ['company_name', 'job_title', 'status', 'source'].includes(key);
}

/** Those that are not deleted. */
function applicationsOf({ services, workbench }: World): Record<string, unknown>[] {
  const now = workbench.cloud.clock.now();
  services.signIn(now);
  return services.list('limit=500', now).json.data;
}
