/** Blob: bytes with a type and a name. Apps Script's bytes are signed, from -128 to 127. */
import { ScriptException } from '../script/exception';
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';

type GoogleBlob = GoogleAppsScript.Base.Blob;

const TYPES_BY_EXTENSION: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  css: 'text/css',
  gif: 'image/gif',
  gz: 'application/x-gzip',
  html: 'text/html',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  xml: 'text/xml',
  zip: 'application/zip',
};

export class Blob extends ServiceObject implements GoogleBlob {
  #bytes: Uint8Array;
  #type: string | null;
  #name: string | null;

  constructor(
    execution: Execution,
    bytes: Uint8Array,
    type: string | null = null,
    name: string | null = null,
  ) {
    super(execution);
    this.#bytes = bytes;
    this.#type = type;
    this.#name = name;
  }

  getBytes(): number[] {
    return signedBytes(this.#bytes);
  }

  setBytes(data: number[]): GoogleBlob {
    this.#bytes = unsignedBytes(data);
    return this;
  }

  getDataAsString(charset = 'UTF-8'): string {
    return decodeText(this.#bytes, charset);
  }

  setDataFromString(text: string, charset = 'UTF-8'): GoogleBlob {
    this.#bytes = encodeText(String(text), charset);
    return this;
  }

  getContentType(): string | null {
    return this.#type;
  }

  setContentType(contentType: string | null): GoogleBlob {
    this.#type = contentType;
    return this;
  }

  setContentTypeFromExtension(): GoogleBlob {
    const extension = this.#name?.split('.').pop()?.toLowerCase() ?? '';
    this.#type = TYPES_BY_EXTENSION[extension] ?? null;
    return this;
  }

  getName(): string | null {
    return this.#name;
  }

  setName(name: string): GoogleBlob {
    this.#name = String(name);
    return this;
  }

  isGoogleType(): boolean {
    return this.#type?.startsWith('application/vnd.google-apps') ?? false;
  }

  copyBlob(): GoogleBlob {
    return new Blob(this.execution, this.#bytes.slice(), this.#type, this.#name);
  }

  getBlob(): GoogleBlob {
    return this;
  }

  /** Deprecated by Google, still there. */
  getAllBlobs(): GoogleBlob[] {
    return [this];
  }

  /** Google converts between some types; here only a type that the blob already has can be asked for. */
  getAs(contentType: string): GoogleBlob {
    if (contentType !== this.#type) {
      throw new ScriptException(
        `Blob object must have non-null data for conversion to ${contentType}; it is not converted here.`,
      );
    }
    return this.copyBlob();
  }

  /** The bytes as they are, for the simulator itself. */
  _raw(): Uint8Array {
    return this.#bytes;
  }

  _type(): string | null {
    return this.#type;
  }

  _name(): string | null {
    return this.#name;
  }
}
metered(Blob, 'Blob');

export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

export function unsignedBytes(bytes: readonly number[]): Uint8Array {
  return Uint8Array.from(bytes, (byte) => byte & 255);
}

/** A byte order mark stays where it is, as in Apps Script. */
export function decodeText(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ScriptException(`Invalid argument: ${charset}`);
  }
}

export function encodeText(text: string, charset: unknown): Uint8Array {
  const isOneByte = /^(us[-_]?ascii|iso-8859-1|latin-?1)$/i.test(String(charset));
  return Buffer.from(text, isOneByte ? 'latin1' : 'utf8');
}
