/**
 * Logger and console: both end in the execution's log. Logger prints as Java does (`{a=1.0}`), console as JavaScript
 * (`{ a: 1 }`). Neither counts as a service call, since neither leaves the script.
 */
import { format } from 'node:util';
import type { Execution } from '../script/execution';
import { isDate } from '../script/realm';
import { javaDateText } from './format-date';
import { formatJava } from './format-string';

interface Logger {
  log(data: unknown, ...values: unknown[]): Logger;
  getLog(): string;
  clear(): void;
}

export function createLogger(execution: Execution): Logger {
  let lines: string[] = [];
  const logger: Logger = {
    log(data, ...values) {
      const line =
        typeof data === 'string' && values.length > 0
          ? formatJava(data, values.map(loggable))
          : javaText(data, execution);
      write(execution, line);
      lines.push(line);
      return logger;
    },
    getLog: () => lines.map((line) => `${line}\n`).join(''),
    clear() {
      lines = [];
    },
  };
  return logger;

  function loggable(value: unknown): unknown {
    return typeof value === 'object' ? javaText(value, execution) : value;
  }
}

type Console = Record<'log' | 'info' | 'warn' | 'error' | 'debug', (...parts: unknown[]) => void> & {
  time(label?: string): void;
  timeEnd(label?: string): void;
};

export function createConsole(execution: Execution): Console {
  const started = new Map<string, number>();
  const log = (...parts: unknown[]) => write(execution, format(...parts.map(printable)));
  return {
    log,
    info: log,
    warn: log,
    error: log,
    debug: log,
    time(label = 'default') {
      started.set(label, execution.cloud.clock.now());
    },
    timeEnd(label = 'default') {
      const since = started.get(label);
      if (since === undefined) return;
      started.delete(label);
      write(execution, `${label}: ${Math.round(execution.cloud.clock.now() - since)}ms`);
    },
  };
}

function write(execution: Execution, line: string): void {
  if (execution.death) throw execution.realm.error('ExecutionDeath', execution.death.message);
  execution.log.push(line);
}

/** Google's objects print their name; errors of the script's realm their stack. */
function printable(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Object.prototype.toString.call(value) === '[object Error]') return (value as Error).stack;
  const hasOwnText = typeof value.toString === 'function' && !isPlainOrBuiltIn(value);
  return hasOwnText ? String(value) : value;
}

function isPlainOrBuiltIn(value: object): boolean {
  const constructorName = value.constructor?.name;
  return ['Object', 'Array', 'Date', 'Map', 'Set', 'RegExp', undefined].includes(constructorName);
}

function javaText(value: unknown, execution: Execution): string {
  if (typeof value === 'number') return Number.isInteger(value) ? `${value}.0` : String(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((part) => javaText(part, execution)).join(', ')}]`;
  if (isDate(value)) return javaDateText(value.getTime(), execution.cloud.manifest.timeZone);
  if (!isPlainOrBuiltIn(value) || Object.prototype.toString.call(value) === '[object Error]')
    return String(value);
  const fields = Object.entries(value).map(([key, part]) => `${key}=${javaText(part, execution)}`);
  return `{${fields.join(', ')}}`;
}
