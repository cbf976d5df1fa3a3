/** Brings the dashboard of a stream up to date: from its service, and by formulas where the service says nothing. */

import { createDeadline } from '../../core/deadline';
import { asJobsheetError, hasCode, type JobsheetError } from '../../core/errors';
import { fingerprintCells } from '../../core/fingerprint';
import { createClient } from '../../http/client';
import type { SendOutcome } from '../../http/send-each';
import { makeCharts } from '../../sheet/dashboard/charts';
import {
  figureNames,
  makeBlock,
  namedBlocks,
  namesOf,
  rewriteBlock,
} from '../../sheet/dashboard/figure-blocks';
import { flushWrites } from '../../sheet/spreadsheet';
import { sheetWithId } from '../../sheet/table/find-tab';
import { columnReference, type Table } from '../../sheet/table/table';
import { type DashboardState, dashboardRecord } from '../../store/dashboards';
import { loadNotOffered, saveNotOffered } from '../../store/service-answers';
import type { Dashboard, DashboardPart, FigureBlock } from '../../streams/dashboard';
import type { Service } from '../../streams/service';
import type { AnyStream } from '../../streams/stream';
import { INTERACTIVE_BUDGET, requireConnection } from '../connection/connection';
import type { Afterwards } from '../run/run-host';

interface DashboardHost {
  readonly stream: AnyStream;
  readonly service: Service;
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly now: () => number;
}

export interface Refreshed extends Afterwards {
  /** Keys of the fields that formulas need and that have no column. */
  readonly missing: readonly string[];
}

const NOTHING: Refreshed = { sentences: [], requests: 0, missing: [] };

/**
 * Refreshes the dashboard where the person has its tab. What is remembered of it is kept after it has reached the sheet.
 * @throws JobsheetError when nothing can be asked: there is no time, or the key is refused.
 */
export function refreshDashboard(host: DashboardHost, table: Table<object>): Refreshed {
  const { stream, spreadsheet } = host;
  const { dashboard } = stream;
  const state = dashboard && dashboardRecord(stream.id).read();
  const sheet = state && sheetWithId(spreadsheet, state.sheetId);
  if (!dashboard || !sheet || state.sync !== table.syncId) return NOTHING;
  const answers = ask(host.service, dashboard);
  const missing = new Set<string>();
  const blocks = dashboard.blocks({
    bodies: answers.bodies,
    reference: (key) => {
      const reference = columnReference(table, key);
      if (reference === undefined) missing.add(key);
      return reference;
    },
    now: host.now(),
  });
  const changed = blocks.filter((block) => {
    const known = state.blocks[block.key];
    const isKept = known && block.parts.some((part) => part in answers.failed);
    return !isKept && known?.hash !== hashOf(block);
  });
  if (changed.length > 0 || !state.hasCharts) write(host, dashboard, sheet, state, changed);
  return {
    sentences: [...answers.sentences, ...untoldWords(host.service, changed, answers)],
    requests: answers.requests,
    missing: [...missing],
  };
}

/** Refreshes the dashboard at the end of a run, which never fails because of it. */
export function refreshAfter(host: DashboardHost, table: Table<object>): Afterwards {
  try {
    return refreshDashboard(host, table);
  } catch (thrown) {
    const sentence = `‘${host.stream.dashboard?.tab}’ is as it was. ${asJobsheetError(thrown).message}`;
    return { sentences: [sentence], requests: 0 };
  }
}

interface Answers extends Afterwards {
  readonly bodies: Readonly<Record<string, unknown>>;
  readonly failed: Readonly<Record<string, JobsheetError>>;
}

/** Asks for all parts at once, but for those that are known not to be offered. */
function ask(service: Service, { tab, parts }: Dashboard): Answers {
  // The connection is read again, since the run may have renewed the session. Nobody waits an hour for a figure.
  const connection = requireConnection(service);
  const { origin } = connection;
  const client = createClient({
    service,
    ...connection,
    advice: 'Try again later.',
    deadline: createDeadline(Date.now, INTERACTIVE_BUDGET),
  });
  const known = loadNotOffered(service.id, origin);
  const asked = parts.filter(({ key }) => !known.includes(key));
  const answers = asked.length > 0 ? client.sendEach(asked.map(({ request }) => request)) : [];
  const bodies: Record<string, unknown> = {};
  const failed: Record<string, JobsheetError> = {};
  const lacking: DashboardPart[] = [];
  asked.forEach((part, place) => {
    const answer = answers[place] as SendOutcome;
    if (answer.kind === 'answer') bodies[part.key] = answer.body;
    else if (isNotOffered(answer)) lacking.push(part);
    else failed[part.key] = answer.error;
  });
  if (lacking.length > 0) saveNotOffered(service.id, [...known, ...lacking.map(({ key }) => key)], origin);
  const [error] = Object.values(failed);
  const late = parts.filter(({ key }) => key in failed);
  return {
    bodies,
    failed,
    requests: client.requestCount(),
    sentences: [
      ...lackingWords(service.name, tab, lacking),
      ...(error
        ? [`‘${tab}’ keeps what it had where it needs the ${listed(late, 'and the')}. ${error.message}`]
        : []),
    ],
  };
}

function lackingWords(service: string, tab: string, lacking: readonly DashboardPart[]): string[] {
  return [false, true].flatMap((isOnlyTold) => {
    const parts = lacking.filter(({ onlyTold = false }) => onlyTold === isOnlyTold);
    const rest = isOnlyTold ? '.' : `: formulas in ‘${tab}’ compute what they tell.`;
    return parts.length > 0 ? [`This ${service} offers no ${listed(parts, 'and no')}${rest}`] : [];
  });
}

function listed(parts: readonly DashboardPart[], and: string): string {
  return parts.map(({ name }) => name).join(` ${and} `);
}

function untoldWords({ name }: Service, blocks: readonly FigureBlock[], { bodies }: Answers): string[] {
  const untold = blocks.flatMap((block) => block.untold.filter(([part]) => part in bodies));
  if (untold.length === 0) return [];
  return [`${name} did not tell ${untold.map(([, one]) => `‘${one}’`).join(', ')}, which formulas compute.`];
}

/** Writes the blocks. Each is in the sheet before it is remembered; the charts come last, over blocks that are there. */
function write(
  { spreadsheet, stream }: DashboardHost,
  { charts }: Dashboard,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  state: DashboardState,
  changed: readonly FigureBlock[],
): void {
  const record = dashboardRecord(stream.id);
  const prefix = figureNames(stream.service);
  const ranges = namedBlocks(sheet);
  const blocks = { ...state.blocks };
  for (const block of changed) {
    const [name, names] = [prefix + block.key, namesOf(block)];
    const [known, found] = [blocks[block.key], ranges[name]];
    if (!known) ranges[name] = makeBlock({ spreadsheet, sheet }, name, block, found);
    // A block that was made and is no longer there was deleted by the person.
    else if (found) {
      const both = { ...known, names: [...known.names, ...names] };
      // Kept before any of it is written, so that lines of a run that is killed are known to be ours.
      if (block.grows) record.update({ blocks: { ...state.blocks, [block.key]: both } }, state);
      rewriteBlock({ spreadsheet, sheet }, name, block, found, known);
    }
    blocks[block.key] = { hash: hashOf(block), names };
  }
  flushWrites();
  const written = record.update({ blocks }, state);
  if (state.hasCharts) return;
  makeCharts(sheet, charts, (key) => ranges[prefix + key]);
  flushWrites();
  record.update({ hasCharts: true }, written);
}

function hashOf({ headings, rows }: FigureBlock): string {
  return fingerprintCells([JSON.stringify([headings, rows])]);
}

/** Returns whether this server has no such thing: it says so, or does not know the path. */
function isNotOffered(answer: SendOutcome): boolean {
  return answer.kind === 'refused' && hasCode(answer.error, 'NOT_OFFERED', 'NOT_FOUND');
}
