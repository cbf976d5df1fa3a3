/** The targets and whether they are met: each with the figures of every way of counting it. */
import { BOARDS } from './boards';
import { OURS } from './contestants';
import type { PartCounts } from './parts';
import { APPLICATIONS, EDITED, PIPELINE } from './pipeline';
import type { BenchRow } from './rows';
import type { BenchResult } from './run';
import { number } from './table';
import { NEW_POSTINGS, TRACKLY } from './trackly';

interface Target {
  readonly name: string;
  readonly wanted: string;
  readonly measured: string;
  readonly holds: boolean;
}

const MOST_CALLS = 12;
const callsFor = (runs: number) => 9 + 2 * runs;

export function targetsOf(result: BenchResult): Target[] {
  const ours = result.rows.filter(({ contestant }) => contestant === OURS);
  return [...ours.flatMap((row) => rowTargets(row, result)), ...machineTargets(result)];
}

function rowTargets(row: BenchRow, result: BenchResult): Target[] {
  const { scenario } = row;
  if (scenario.startsWith(TRACKLY) || scenario.startsWith(PIPELINE) || scenario.startsWith(BOARDS))
    return ownTargets(row);
  const table = result.parts[scenario]?.table;
  if (scenario.includes('nothing changed')) {
    return [target(`${scenario}: writes`, '0', row.writes, row.writes === 0)];
  }
  if (scenario.includes('first sync')) return firstSyncTargets(row);
  const most = scenario.includes('side by side') ? MOST_CALLS : callsFor(row.runs);
  if (scenario.includes('all changed')) return [];
  return [
    ...callTargets(row, table, most),
    target(`${scenario}: flushes of rows`, '1', table?.flushes ?? row.flushes, table?.flushes === 1),
    target(`${scenario}: reads that force out buffered writes`, '0', row.flips, row.flips === 0),
    ...(scenario.includes('an hour later') ? hourTargets(row) : []),
  ];
}

/** A session ends after an hour: the request that is refused, and the one for a new session. */
const RENEWAL = 2;

/** By what the scenario is called. */
const OWN_TARGETS: Readonly<
  Record<string, { readonly requests?: number; readonly writes?: number; readonly seconds?: number }>
> = {
  [`${BOARDS}200 of three systems, first sync`]: { requests: 210, seconds: 300 },
  [`${BOARDS}200 of three systems, nothing changed`]: { requests: 210, writes: 0, seconds: 40 },
  [`${TRACKLY}companies, first sync`]: { requests: 40, seconds: 60 },
  [`${TRACKLY}companies, nothing changed`]: { requests: 40, writes: 0 },
  [`${TRACKLY}the same name within an hour`]: { requests: 0 },
  [`${TRACKLY}details of ${NEW_POSTINGS} new postings`]: { requests: NEW_POSTINGS + 40, seconds: 300 },
  [`${TRACKLY}details, nothing changed`]: { requests: 40, writes: 0 },
  [`${TRACKLY}a sync beside statuses, nothing changed`]: { writes: 0 },
  [`${PIPELINE}${APPLICATIONS} applications, first sync`]: { requests: 5, seconds: 30 },
  [`${PIPELINE}applications, nothing changed`]: { requests: 1 + RENEWAL, writes: 0 },
  [`${PIPELINE}${EDITED} edited applications sent`]: { requests: EDITED + 1 + RENEWAL, seconds: 60 },
  [`${PIPELINE}${EDITED} new applications sent`]: { requests: EDITED + 1 + RENEWAL, seconds: 60 },
};

function ownTargets(row: BenchRow): Target[] {
  const wanted = Object.entries(OWN_TARGETS[row.scenario] ?? {});
  return wanted.map(([name, most]) => {
    const value = row[name as 'requests' | 'writes' | 'seconds'];
    return target(`${row.scenario}: ${name}`, `≤ ${most}`, value, value <= most && !row.killed);
  });
}

function callTargets(row: BenchRow, table: PartCounts | undefined, most: number): Target[] {
  const ways: (readonly [string, number])[] = [
    ['spreadsheet calls', row.calls],
    ['round trips', row.roundTrips],
    ...(table
      ? ([
          ['spreadsheet calls for rows alone', table.calls],
          ['round trips for rows alone', table.roundTrips],
        ] as const)
      : []),
  ];
  return ways.map(([words, value]) => target(`${row.scenario}: ${words}`, `≤ ${most}`, value, value <= most));
}

function firstSyncTargets({ scenario, seconds, requests, killed }: BenchRow): Target[] {
  if (!scenario.endsWith('first sync')) {
    return [
      { name: `${scenario}`, wanted: 'not needed', measured: `${number(seconds)} s more`, holds: false },
    ];
  }
  return [
    target(`${scenario}: seconds`, '≤ 300', seconds, seconds <= 300 && !killed),
    target(`${scenario}: requests`, '≤ 2,700', requests, requests <= 2_700),
  ];
}

function hourTargets({ scenario, requests, seconds }: BenchRow): Target[] {
  return [
    target(`${scenario}: requests`, '≤ 10', requests, requests <= 10),
    target(`${scenario}: seconds`, '≤ 8', seconds, seconds <= 8),
  ];
}

function machineTargets({ planning, machine }: BenchResult): Target[] {
  const last = planning[planning.length - 1];
  const [first] = planning;
  return [
    ...(last
      ? [
          target(
            `planning ${number(last.rows)} rows: CPU ms`,
            '< 1,000',
            last.milliseconds,
            last.milliseconds < 1000,
          ),
        ]
      : []),
    ...(first && last
      ? [
          target(
            'planning: cost of a row, most to least rows',
            '≤ 2×',
            last.microsecondsPerRow / first.microsecondsPerRow,
            last.microsecondsPerRow <= 2 * first.microsecondsPerRow,
          ),
        ]
      : []),
    ...(machine
      ? [
          target(
            'first sync of 128000: MB of the process',
            '< 700',
            machine.megabytes,
            machine.megabytes < 700,
          ),
        ]
      : []),
  ];
}

function target(name: string, wanted: string, value: number, holds: boolean): Target {
  return { name, wanted, measured: number(value), holds };
}
