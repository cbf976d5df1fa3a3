/** Utilities: waiting, encoding, formatting, blobs and CSV. Hashing is in digests.ts. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { ScriptException } from '../script/exception';
import type { Execution } from '../script/execution';
import { isDate } from '../script/realm';
import { metered, ServiceObject } from '../script/service-object';
import { signatureError } from '../script/signature';
import { Blob, signedBytes } from './blob';
import { parseCsv } from './csv';
import { bytesOf, Digests } from './digests';
import { formatDate } from './format-date';
import { formatJava } from './format-string';
import { parseDate } from './parse-date';

type GoogleBlob = GoogleAppsScript.Base.Blob;
type GoogleBlobSource = GoogleAppsScript.Base.BlobSource;
type UtilitiesShape = Omit<GoogleAppsScript.Utilities.Utilities, 'zip' | 'unzip'>;

const LONGEST_SLEEP = 300_000;

class Utilities extends Digests implements Pick<UtilitiesShape, keyof Utilities & keyof UtilitiesShape> {
  sleep(milliseconds: number): void {
    if (typeof milliseconds !== 'number') throw signatureError('Utilities.sleep', [milliseconds]);
    if (milliseconds > LONGEST_SLEEP) {
      throw new ScriptException(`Sleep for longer than ${LONGEST_SLEEP} milliseconds is not allowed.`);
    }
    this.execution.spend(Math.max(0, milliseconds));
  }

  getUuid(): string {
    const digit = () => Math.floor(this.execution.cloud.random() * 16).toString(16);
    return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, digit);
  }

  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    if (!isDate(date) || typeof timeZone !== 'string' || typeof format !== 'string') {
      throw signatureError('Utilities.formatDate', [date, timeZone, format]);
    }
    if (Number.isNaN(date.getTime()))
      throw new ScriptException('Invalid argument: date. Should be of type: Date');
    return formatDate(date.getTime(), timeZone, format);
  }

  parseDate(date: string, timeZone: string, format: string): Date {
    return new Date(parseDate(String(date), timeZone, format));
  }

  formatString(template: string, ...values: unknown[]): string {
    return formatJava(String(template), values);
  }

  base64Encode(data: string | number[], charset?: unknown): string {
    return Buffer.from(bytesOf(data, charset)).toString('base64');
  }

  base64EncodeWebSafe(data: string | number[], charset?: unknown): string {
    return this.base64Encode(data, charset).replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(encoded: string, _charset?: unknown): number[] {
    return decode(encoded, /^[A-Za-z0-9+/\s]*={0,2}\s*$/);
  }

  base64DecodeWebSafe(encoded: string, _charset?: unknown): number[] {
    return decode(encoded, /^[\w-]*={0,2}$/);
  }

  newBlob(data: string | number[], contentType?: string, name?: string): GoogleBlob {
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return new Blob(this.execution, bytesOf(data), type, name ?? null);
  }

  gzip(blob: GoogleBlobSource, name?: string): GoogleBlob {
    const source = blobOf('Utilities.gzip', blob);
    const packed = gzipSync(source._raw());
    return new Blob(
      this.execution,
      packed,
      'application/x-gzip',
      name ?? `${source._name() ?? 'archive'}.gz`,
    );
  }

  ungzip(blob: GoogleBlobSource): GoogleBlob {
    const source = blobOf('Utilities.ungzip', blob);
    try {
      return new Blob(
        this.execution,
        gunzipSync(source._raw()),
        null,
        source._name()?.replace(/\.gz$/, '') ?? null,
      );
    } catch {
      throw new ScriptException('Invalid argument: blob');
    }
  }

  parseCsv(csv: string, delimiter = ','): string[][] {
    return parseCsv(String(csv), delimiter);
  }

  /** Deprecated by Google, still there. */
  jsonParse(json: string): unknown {
    try {
      return JSON.parse(json);
    } catch (error) {
      throw new ScriptException((error as Error).message);
    }
  }

  /** Deprecated by Google, still there. */
  jsonStringify(value: unknown): string {
    return JSON.stringify(value);
  }
}
metered(Utilities, 'Utilities');

export function createUtilities(execution: Execution): object {
  return new Utilities(execution);
}

function decode(encoded: string, pattern: RegExp): number[] {
  if (!pattern.test(String(encoded))) throw new ScriptException('Could not decode string.');
  return signedBytes(Buffer.from(encoded, 'base64'));
}

function blobOf(method: string, blob: unknown): Blob {
  const source = isBlobSource(blob) ? blob.getBlob() : blob;
  if (!(source instanceof Blob)) throw signatureError(method, [blob]);
  return source;
}

function isBlobSource(value: unknown): value is GoogleBlobSource {
  return value instanceof ServiceObject && 'getBlob' in value;
}
