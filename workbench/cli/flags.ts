/** Reads the values of flags; what does not fit is told in one sentence. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The command itself cannot run; the message is one sentence that says what to do. */
export class UsageError extends Error {}

/** The flags of a command. No command takes anything that is not a flag. */
export function readFlags<T extends NonNullable<ParseArgsConfig['options']>>(
  given: readonly string[],
  options: T,
  command: string,
) {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: false }).values;
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('. ');
    throw new UsageError(`${reason.replace(/\.$/, '')}. See "workbench ${command} --help".`);
  }
}

export function wholeNumber(flag: string, text: string | undefined, smallest = 0): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isInteger(number) || number < smallest) {
    throw new UsageError(`--${flag} must be a whole number of at least ${smallest}, not "${text}".`);
  }
  return number;
}

/** @returns undefined: any that is free. */
export function portNumber(text: string | undefined): number | undefined {
  const port = wholeNumber('port', text);
  if (port !== undefined && port > LARGEST_PORT) {
    throw new UsageError(`--port must be a whole number from 0 to ${LARGEST_PORT}, not "${text}".`);
  }
  return port;
}

const LARGEST_PORT = 65_535;

export function hoursNumber(flag: string, text: string | undefined): number {
  const number = Number(text ?? 0);
  if (!(number >= 0) || !Number.isFinite(number)) {
    throw new UsageError(`--${flag} must be a number of hours, not "${text}".`);
  }
  return number;
}

export function oneOf<T extends string>(
  flag: string,
  text: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (text === undefined) return undefined;
  const choice = choices.find((name) => name === text);
  if (!choice) throw new UsageError(`--${flag} must be ${choices.join(' or ')}, not "${text}".`);
  return choice;
}

export function moment(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const epoch = Date.parse(text);
  if (Number.isNaN(epoch))
    throw new UsageError(`--${flag} must be a time such as 2024-10-25T13:00:00Z, not "${text}".`);
  return epoch;
}

/** "de" and "de-AT" are taken as well as "de_AT"; a language alone gets its own country. */
export function localeName(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [language = '', country = language.toUpperCase()] = text.split(/[_-]/);
  if (!/^[a-z]{2}$/.test(language) || !/^[A-Z]{2}$/.test(country)) {
    throw new UsageError(`--locale must be a locale such as de or de_AT, not "${text}".`);
  }
  return language === 'en' && !/[_-]/.test(text) ? 'en_US' : `${language}_${country}`;
}

export function existingFile(flag: string, path: string | undefined): string | undefined {
  if (path !== undefined && !existsSync(path)) throw new UsageError(`--${flag}: there is no file ${path}.`);
  return path;
}

/** The source of the services' data; flags that `run`, `serve` and `start` share. */
export const DATA_FLAGS = {
  data: { type: 'string' },
  scale: { type: 'string' },
  seed: { type: 'string' },
  keep: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Faults on order; flag of `run` and `start`. */
export const FAULT_FLAGS = { faults: { type: 'string' } } as const;

/** The folder in which `serve` and `start` keep what was written to the services, for the bundled data set. */
export const KEPT_FOLDER = join(__dirname, '..', '..', '.workbench');

interface DataFlags {
  readonly data?: string;
  readonly scale?: string;
  readonly seed?: string;
  readonly faults?: string;
  readonly keep?: string;
}

/** @param usual The folder to keep things in when none is named; other data sets than the usual one have none. */
export function readDataFlags(values: DataFlags, usual?: string) {
  if (values.data !== undefined && values.scale !== undefined) {
    throw new UsageError('Give either --data or --scale, not both.');
  }
  return {
    data: existingFile('data', values.data),
    scale: wholeNumber('scale', values.scale, 1),
    seed: wholeNumber('seed', values.seed),
    faults: values.faults,
    keptFolder: values.keep ?? ((values.data ?? values.scale) === undefined ? usual : undefined),
  };
}
