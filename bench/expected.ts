/** The recorded counts: ours may get better, never worse without somebody saying so. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OURS } from './contestants';
import type { Counts } from './meter';
import type { BenchResult } from './run';

const FILE = join(__dirname, 'expected.json');

/** Less is better, for each of them. */
const COUNTED = [
  'calls',
  'roundTrips',
  'reads',
  'writes',
  'flushes',
  'flips',
  'cellsRead',
  'cellsWritten',
  'otherCalls',
  'requests',
] as const satisfies readonly (keyof Counts)[];

type Expected = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface Comparison {
  /** Each a sentence. */
  readonly worse: readonly string[];
  readonly better: readonly string[];
  /** Scenarios that nobody has recorded. */
  readonly unknown: readonly string[];
}

export function compareWithExpected(result: BenchResult, expected: Expected = readExpected()): Comparison {
  const worse: string[] = [];
  const better: string[] = [];
  const unknown: string[] = [];
  for (const [scenario, counts] of Object.entries(countsOf(result))) {
    const before = expected[scenario];
    if (!before) {
      unknown.push(scenario);
      continue;
    }
    for (const [name, now] of Object.entries(counts)) {
      const was = before[name] ?? now;
      if (now !== was) (now > was ? worse : better).push(`${scenario}: ${name} ${now}, recorded ${was}`);
    }
  }
  return { worse, better, unknown };
}

/** Keeps what was measured beside what else is recorded: a part of the benchmark records its part. */
export function record(result: BenchResult): void {
  const all = { ...readExpected(), ...countsOf(result) };
  const sorted = Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
}

function countsOf({ rows, sizes }: BenchResult): Expected {
  const ours = rows.filter(({ contestant }) => contestant === OURS);
  const counts = ours.map((row) => [
    row.scenario,
    Object.fromEntries(COUNTED.map((name) => [name, row[name]])),
  ]);
  const cells = sizes
    .filter(({ unit }) => unit === 'cells')
    .map(({ name, value }) => [name, { cells: value }]);
  return Object.fromEntries([...counts, ...cells]);
}

function readExpected(): Expected {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Expected) : {};
}
