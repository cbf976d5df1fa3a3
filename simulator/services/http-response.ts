/** HTTPResponse: what a server answered. */
import type { ServiceAnswer } from '../cloud/network';
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';
import { Blob, decodeText, signedBytes } from './blob';

export class HttpResponse extends ServiceObject implements GoogleAppsScript.URL_Fetch.HTTPResponse {
  readonly #answer: ServiceAnswer;

  constructor(execution: Execution, answer: ServiceAnswer) {
    super(execution);
    this.#answer = answer;
  }

  getResponseCode(): number {
    return this.#answer.status;
  }

  getContentText(charset?: string): string {
    const { body } = this.#answer;
    return textOf(body, charset ?? /charset="?([\w-]+)/i.exec(this.#contentType())?.[1] ?? 'UTF-8');
  }

  getContent(): number[] {
    return signedBytes(this.#answer.body);
  }

  getBlob(): GoogleAppsScript.Base.Blob {
    const type = this.#contentType().split(';')[0]?.trim() || 'application/octet-stream';
    return new Blob(this.execution, this.#answer.body, type);
  }

  getAs(contentType: string): GoogleAppsScript.Base.Blob {
    return this.getBlob().getAs(contentType);
  }

  /** One value for each name; of a repeated header the last. */
  getHeaders(): Record<string, string> {
    return this.#headers((value) => (typeof value === 'string' ? value : (value.at(-1) ?? '')));
  }

  /** A repeated header is an array. */
  getAllHeaders(): Record<string, string | string[]> {
    return this.#headers((value) => (typeof value === 'string' ? value : [...value]));
  }

  #headers<T>(read: (value: string | readonly string[]) => T): Record<string, T> {
    return Object.fromEntries(
      Object.entries(this.#answer.headers).map(([name, value]) => [name, read(value)]),
    );
  }

  #contentType(): string {
    const [, value = ''] =
      Object.entries(this.#answer.headers).find(([name]) => name.toLowerCase() === 'content-type') ?? [];
    return String(value);
  }
}
metered(HttpResponse, 'HTTPResponse');

/** Texts of bodies that are still there: tests are given one and the same answer hundreds of times. */
const TEXTS = new WeakMap<Uint8Array, { readonly charset: string; readonly text: string }>();

function textOf(body: Uint8Array, charset: string): string {
  const known = TEXTS.get(body);
  if (known?.charset === charset) return known.text;
  const text = decodeText(body, charset);
  TEXTS.set(body, { charset, text });
  return text;
}
