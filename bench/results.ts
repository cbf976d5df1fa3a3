/** The results as a page: counts and virtual seconds first, what is of one machine in a section of its own. */
import { OURS } from './contestants';
import type { Part } from './parts';
import type { BenchRow } from './rows';
import type { BenchResult } from './run';
import { number, ratio, table } from './table';
import { targetsOf } from './targets';

const HEADINGS = [
  'who',
  'calls',
  'round trips',
  'reads',
  'writes',
  'flushes',
  'flips',
  'cells read',
  'cells written',
  'requests',
  'sheet s',
  'all s',
  'calls ÷ ours',
  'sheet s ÷ ours',
  'wrong cells',
  'formulas lost',
];

export function resultsPage(result: BenchResult): string {
  const sections = [
    '# Results',
    'Written by `npm run bench`; [docs/bench.md](../docs/bench.md) says what is counted. Seconds are those of the virtual clock: the same on every machine.',
    '## Targets',
    targetsTable(result),
    ...scenarioSections(result.rows),
    ...partsSection(result),
    '## What it takes up',
    table(
      ['what', 'how much'],
      result.sizes.map(({ name, value, unit }) => [name, `${number(value)} ${unit}`]),
    ),
    ...scriptSection(result),
    '## Of one machine',
    'These figures are those of the machine that ran the benchmark; no test looks at them.',
    machineTable(result),
  ];
  return `${sections.join('\n\n')}\n`;
}

function targetsTable(result: BenchResult): string {
  return table(
    ['target', 'wanted', 'measured', 'holds'],
    targetsOf(result).map(({ name, wanted, measured, holds }) => [
      name,
      wanted,
      measured,
      holds ? 'yes' : 'NO',
    ]),
  );
}

function scenarioSections(rows: readonly BenchRow[]): string[] {
  const scenarios = [...new Set(rows.map(({ scenario }) => scenario))];
  return scenarios.flatMap((scenario) => {
    const here = rows.filter((row) => row.scenario === scenario);
    return [`## ${scenario}`, scenarioTable(here)];
  });
}

function scenarioTable(rows: readonly BenchRow[]): string {
  const ours = rows.find(({ contestant }) => contestant === OURS);
  return table(
    HEADINGS,
    rows.map((row) => [
      row.killed ? `${row.contestant} (killed at 6 minutes)` : row.contestant,
      ...[row.calls, row.roundTrips, row.reads, row.writes, row.flushes, row.flips].map(number),
      ...[row.cellsRead, row.cellsWritten, row.requests, row.sheetSeconds, row.seconds].map(number),
      ours ? ratio(row.calls, ours.calls) : '',
      ours ? ratio(row.sheetSeconds, ours.sheetSeconds) : '',
      row.wrongCells === undefined ? '' : number(row.wrongCells),
      row.harmedCells === undefined ? '' : number(row.harmedCells),
    ]),
  );
}

function partsSection({ parts }: BenchResult): string[] {
  const names: Part[] = ['table', 'ledger', 'log'];
  const rows = Object.entries(parts).map(([scenario, counts]) => [
    scenario,
    ...names.flatMap((name) => {
      const { calls, roundTrips, flushes } = counts[name];
      return [calls, roundTrips, flushes].map(number);
    }),
  ]);
  if (rows.length === 0) return [];
  const headings = names.flatMap((name) => [`${name}: calls`, 'round trips', 'flushes']);
  return ['## Where our own calls go', table(['scenario', ...headings], rows)];
}

function scriptSection({ rowsOfScript }: BenchResult): string[] {
  if (rowsOfScript === undefined) return [];
  return [
    `The service’s own script had brought in ${number(rowsOfScript)} of the 128,000 postings when Google ended it.`,
  ];
}

function machineTable({ planning, machine }: BenchResult): string {
  return table(
    ['what', 'how much'],
    [
      ...planning.map(({ rows, milliseconds, microsecondsPerRow }) => [
        `planning ${number(rows)} rows`,
        `${number(milliseconds)} ms CPU, ${number(microsecondsPerRow)} µs a row`,
      ]),
      ...(machine
        ? [
            [
              'first sync of 128,000: memory of the process, services and sheet in it',
              `${machine.megabytes} MB`,
            ],
            ['of it before the sync: the services and their postings', `${machine.megabytesBefore} MB`],
            ['of it in use by the script and its sheet, after a collection', `${machine.megabytesInUse} MB`],
            ['first sync of 128,000: CPU of the process', `${number(machine.cpuSeconds)} s`],
          ]
        : []),
    ],
  );
}
