/** The state that a service keeps between sessions: one file per service in a folder, or nothing without a folder. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Kept {
  /** Returns what was written last, or undefined if nothing was. */
  read(): unknown;
  write(value: unknown): void;
}

/** Gives each service, by its name, what it keeps. */
export type Keep = (service: string) => Kept;

export function keepIn(folder: string | undefined): Keep {
  return (service) => (folder === undefined ? NOTHING_KEPT : keptAt(folder, join(folder, `${service}.json`)));
}

const NOTHING_KEPT: Kept = { read: () => undefined, write: () => undefined };

function keptAt(folder: string, path: string): Kept {
  return {
    read() {
      let text: string;
      try {
        text = readFileSync(path, 'utf8');
      } catch {
        return undefined;
      }
      try {
        return JSON.parse(text);
      } catch {
        throw new Error(`${path} is not JSON. Delete it, and the service begins anew.`);
      }
    },
    /** Beside it first: whoever is killed in the middle leaves the file as it was. */
    write(value) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${path}.new`, JSON.stringify(value));
      renameSync(`${path}.new`, path);
    },
  };
}
