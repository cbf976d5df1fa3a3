/** HtmlOutput: a page that a script made, and how it wants to be shown. */
import { enumeration } from '../script/enumeration';
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';
import { Blob } from './blob';
import { escapeHtml, HtmlTemplate } from './html-template';

type GoogleHtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

export const SandboxMode = enumeration<typeof GoogleAppsScript.HTML.SandboxMode>(
  'EMULATED',
  'IFRAME',
  'NATIVE',
);
export const XFrameOptionsMode = enumeration<typeof GoogleAppsScript.HTML.XFrameOptionsMode>(
  'ALLOWALL',
  'DEFAULT',
);

class MetaTag extends ServiceObject implements GoogleAppsScript.HTML.HtmlOutputMetaTag {
  readonly #name: string;
  readonly #content: string;

  constructor(execution: Execution, name: string, content: string) {
    super(execution);
    this.#name = name;
    this.#content = content;
  }

  getName(): string {
    return this.#name;
  }

  getContent(): string {
    return this.#content;
  }
}
metered(MetaTag, 'HtmlOutputMetaTag');

export class HtmlOutput extends ServiceObject implements GoogleHtmlOutput {
  #content: string;
  #title: string | null = null;
  #width: number | null = null;
  #height: number | null = null;
  #icon: string | null = null;
  readonly #metaTags: MetaTag[] = [];

  constructor(execution: Execution, content: string) {
    super(execution);
    this.#content = content;
  }

  getContent(): string {
    return this.#content;
  }

  setContent(content: string): GoogleHtmlOutput {
    this.#content = String(content);
    return this;
  }

  append(addedContent: string): GoogleHtmlOutput {
    this.#content += String(addedContent);
    return this;
  }

  appendUntrusted(addedContent: string): GoogleHtmlOutput {
    this.#content += escapeHtml(addedContent);
    return this;
  }

  clear(): GoogleHtmlOutput {
    this.#content = '';
    return this;
  }

  getTitle(): string {
    return this.#title as string;
  }

  setTitle(title: string): GoogleHtmlOutput {
    this.#title = String(title);
    return this;
  }

  getWidth(): number {
    return this.#width as number;
  }

  setWidth(width: number): GoogleHtmlOutput {
    this.#width = width;
    return this;
  }

  getHeight(): number {
    return this.#height as number;
  }

  setHeight(height: number): GoogleHtmlOutput {
    this.#height = height;
    return this;
  }

  getFaviconUrl(): string {
    return this.#icon as string;
  }

  setFaviconUrl(iconUrl: string): GoogleHtmlOutput {
    this.#icon = String(iconUrl);
    return this;
  }

  addMetaTag(name: string, content: string): GoogleHtmlOutput {
    this.#metaTags.push(new MetaTag(this.execution, String(name), String(content)));
    return this;
  }

  getMetaTags(): MetaTag[] {
    return [...this.#metaTags];
  }

  setSandboxMode(_mode: GoogleAppsScript.HTML.SandboxMode): GoogleHtmlOutput {
    return this;
  }

  setXFrameOptionsMode(_mode: GoogleAppsScript.HTML.XFrameOptionsMode): GoogleHtmlOutput {
    return this;
  }

  asTemplate(): GoogleAppsScript.HTML.HtmlTemplate {
    return new HtmlTemplate(this.execution, this.#content, outputOf);
  }

  getBlob(): GoogleAppsScript.Base.Blob {
    return new Blob(this.execution, Buffer.from(this.#content), 'text/html', 'output.html');
  }

  getAs(contentType: string): GoogleAppsScript.Base.Blob {
    return this.getBlob().getAs(contentType);
  }
}
metered(HtmlOutput, 'HtmlOutput');

/** Makes the page that a template comes to; handed in, since a page can become a template as well. */
export function outputOf(execution: Execution, content: string): GoogleHtmlOutput {
  return new HtmlOutput(execution, content);
}
