/** Splits our calls by purpose, from the functions that made them: the rows themselves, the row ledger, the log. */
import { isSpreadsheetCall, kindOf } from './call-kinds';
import type { TracedCall } from './meter';

export type Part = 'table' | 'ledger' | 'log';

export interface PartCounts {
  calls: number;
  roundTrips: number;
  flushes: number;
}

/** Functions of ours by which a call is told from those of the table; unknown ones count for the table. */
const MAKERS: readonly (readonly [Part, RegExp])[] = [
  ['ledger', /\b(openLedger|remember|keepLedger)\b/],
  ['log', /\b(log|logRun|\w+Log)\b/],
];

export function partsOf(trace: readonly TracedCall[]): Record<Part, PartCounts> {
  const nothing = (): PartCounts => ({ calls: 0, roundTrips: 0, flushes: 0 });
  const parts = { table: nothing(), ledger: nothing(), log: nothing() };
  for (const { name, from } of trace) {
    if (!isSpreadsheetCall(name)) continue;
    const part = parts[MAKERS.find(([, makers]) => makers.test(from))?.[0] ?? 'table'];
    const kind = kindOf(name);
    part.calls += 1;
    if (kind !== 'local') part.roundTrips += 1;
    if (kind === 'flush') part.flushes += 1;
  }
  return parts;
}
