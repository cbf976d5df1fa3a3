/** Runs a small Apps Script source in the real context, against a fresh workbook. */
import { type Cloud, type CloudOptions, createCloud } from '../../simulator/cloud/cloud';
import type { ExecutionOptions } from '../../simulator/script/execution';
import { type CallOutcome, loadScript } from '../../simulator/script/script';

export function freshCloud(options: Partial<CloudOptions> = {}): Cloud {
  return createCloud(options);
}

/** The outcome of a function body; `sheet` is the active sheet, `ss` the spreadsheet. */
export function outcomeOf(
  body: string,
  cloud: Cloud = freshCloud(),
  options: ExecutionOptions = {},
): CallOutcome {
  const source = `function main() { const ss = SpreadsheetApp.getActive(); const sheet = ss.getActiveSheet(); ${body} }`;
  return loadScript(cloud, source).call('main', [], options);
}

/** Returns what a function body returns; fails the test when it throws. */
export function run(body: string, cloud: Cloud = freshCloud()): unknown {
  const outcome = outcomeOf(body, cloud);
  if (outcome.error) throw new Error(`${outcome.error.name}: ${outcome.error.message}`);
  return JSON.parse(JSON.stringify(outcome.result ?? null));
}

/** The text of what a function body throws. */
export function errorOf(body: string, cloud: Cloud = freshCloud()): string | undefined {
  const { error } = outcomeOf(body, cloud);
  return error && `${error.name}: ${error.message}`;
}
