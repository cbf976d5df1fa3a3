/**
 * google.script.run: a call from a page into the script. Only what JSON can hold crosses, checked on both sides
 * (HTML service, communicate with server functions).
 */
import type { ExecutionOptions } from './execution';
import { type CallOutcome, NO_CALLS } from './outcome';
import { isDate } from './realm';
import type { Script } from './script';
import { ServiceObject } from './service-object';

/** Calls a function as a page would. What fails on the page's side makes no execution. */
export function callFromSidebar(
  script: Script,
  name: string,
  parts: readonly unknown[] = [],
  options: ExecutionOptions = {},
): CallOutcome {
  // A page sees plain top-level functions only; a trailing underscore makes one private.
  if (name.endsWith('_') || name.includes('.') || !script.has(name)) {
    return refused('TypeError', `google.script.run.${name} is not a function`);
  }
  let sent: unknown[];
  try {
    sent = parts.map((part, index) => crossing(part, String(index), []));
  } catch (error) {
    return refused('TypeError', (error as Error).message);
  }
  const outcome = script.call(name, sent, options);
  return outcome.error ? failed(outcome, outcome.error) : returned(outcome);
}

function returned(outcome: CallOutcome): CallOutcome {
  try {
    return { ...outcome, result: crossing(outcome.result, '', []) };
  } catch {
    const { result: _result, ...rest } = outcome;
    const message = 'The script completed but the returned value is not a supported return type.';
    return { ...rest, error: { name: 'ScriptError', message } };
  }
}

/** A page learns of the error by the name ScriptError, with the script's own name before the message. */
function failed(outcome: CallOutcome, { name, message }: { name: string; message: string }): CallOutcome {
  return { ...outcome, error: { name: 'ScriptError', message: `${name}: ${message}` } };
}

function refused(name: string, message: string): CallOutcome {
  return { ...NO_CALLS, error: { name, message } };
}

/** A copy as the other side gets it; throws for what cannot cross. */
function crossing(value: unknown, property: string, parents: readonly unknown[]): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (parents.includes(value)) throw new TypeError('Failed due to circular reference.');
  const inside = [...parents, value];
  if (Array.isArray(value)) {
    return Array.from(value, (part, index) => crossing(part, String(index), inside));
  }
  if (!isPlain(value)) throw new TypeError(`Failed due to illegal value in property: ${property}`);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => part !== undefined && !key.endsWith('__'))
      .map(([key, part]) => [key, crossing(part, key, inside)]),
  );
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || isDate(value) || value instanceof ServiceObject)
    return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
