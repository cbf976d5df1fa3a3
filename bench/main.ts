/** `npm run bench`: runs the benchmark, writes RESULTS.md, and says what got worse. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareWithExpected, record } from './expected';
import { readableProject } from './own-project';
import { resultsPage } from './results';
import { type BenchResult, runBench, SCENARIOS, type ScenarioName } from './run';

const HELP = `npm run bench -- [options]
  --json         print the rows as JSON
  --only NAME    one part: ${SCENARIOS.join(', ')}
  --quick        without the 128,000 postings
  --alone        without the alternatives
  --trace        print every spreadsheet call of ours, and which functions made it
  --record       keep the counts as those that must not get worse
RESULTS.md is written by a whole run only.`;

const OPTIONS = {
  json: { type: 'boolean' },
  only: { type: 'string' },
  quick: { type: 'boolean' },
  alone: { type: 'boolean' },
  trace: { type: 'boolean' },
  record: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const only = scenarioNamed(values.only);
  const { quick, alone } = values;
  const result = runBench({ only, quick, alone, traced: true, project: await readableProject() });
  const isWhole = !only && !quick && !alone;
  if (isWhole) writeFileSync(join(__dirname, 'RESULTS.md'), resultsPage(result));
  console.log(values.json ? asJson(result) : resultsPage(result));
  if (values.trace) printTraces(result);
  if (values.record) record(result);
  else tellDifferences(result);
}

function scenarioNamed(name: string | undefined): ScenarioName | undefined {
  const found = SCENARIOS.find((known) => known === name);
  if (name !== undefined && !found) throw new Error(`--only may be ${SCENARIOS.join(', ')}, not ${name}.`);
  return found;
}

function asJson({ rows, parts, sizes, planning, machine }: BenchResult): string {
  return JSON.stringify({ rows, parts, sizes, planning, machine }, null, 2);
}

function printTraces({ traces }: BenchResult): void {
  for (const [scenario, calls] of traces) {
    console.error(`\n${scenario}`);
    for (const { name, from } of calls) console.error(`  ${name}  (${from})`);
  }
}

/** On the other stream: what --json prints stays JSON. */
function tellDifferences(result: BenchResult): void {
  const { worse, better, unknown } = compareWithExpected(result);
  for (const sentence of worse) console.error(`WORSE  ${sentence}`);
  for (const sentence of better) console.error(`better ${sentence}`);
  for (const scenario of unknown) console.error(`new    ${scenario}`);
  if (better.length + unknown.length > 0) console.error('Record it with: npm run bench -- --record');
  if (worse.length > 0) process.exitCode = 1;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
