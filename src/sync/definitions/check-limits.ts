/** Checks what a sync may cost before it is kept; an error names the wrong field and its allowed values. Pure. */
import { DEFAULT_LIMITS, type Limits } from '../../core/limits';
import type { AnyStream } from '../../streams/stream';
import { refusal } from './invalid-setting';

const NAMES = Object.keys(DEFAULT_LIMITS) as (keyof Limits)[];

/** @returns undefined for a stream that is free. @throws JobsheetError (config). */
export function checkLimits(given: unknown, { metered, noun }: AnyStream): Limits | undefined {
  if (!metered) {
    if (given === undefined || given === null) return undefined;
    throw refusal('limits', given, `missing, since ${noun.many} are free`);
  }
  const limits = (given ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof limits !== 'object' || Array.isArray(limits)) {
    throw refusal('limits', given, `an object of: ${NAMES.join(', ')}`);
  }
  const stranger = Object.keys(limits).find((name) => !NAMES.includes(name as keyof Limits));
  if (stranger !== undefined) throw refusal('limits', stranger, NAMES.join(', '));
  const { rowsPerRun, dollarsPerRun, dollarsPerMonth } = { ...DEFAULT_LIMITS, ...limits };
  if (!Number.isInteger(rowsPerRun) || rowsPerRun < 1) {
    throw refusal('limits.rowsPerRun', rowsPerRun, 'a whole number of at least 1');
  }
  return {
    rowsPerRun,
    dollarsPerRun: dollars('limits.dollarsPerRun', dollarsPerRun),
    dollarsPerMonth: dollars('limits.dollarsPerMonth', dollarsPerMonth),
  };
}

function dollars(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  throw refusal(name, value, 'dollars, such as 25');
}
