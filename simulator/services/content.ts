/** ContentService: what a web app answers. */
import { enumeration } from '../script/enumeration';
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';

type GoogleTextOutput = GoogleAppsScript.Content.TextOutput;
type GoogleMimeType = GoogleAppsScript.Content.MimeType;

const MimeType = enumeration<typeof GoogleAppsScript.Content.MimeType>(
  'ATOM',
  'CSV',
  'ICAL',
  'JAVASCRIPT',
  'JSON',
  'RSS',
  'TEXT',
  'VCARD',
  'XML',
);

class TextOutput extends ServiceObject implements GoogleTextOutput {
  #content: string;
  #type: GoogleMimeType = MimeType.TEXT;
  #file: string | null = null;

  constructor(execution: Execution, content: string) {
    super(execution);
    this.#content = content;
  }

  getContent(): string {
    return this.#content;
  }

  setContent(content: string): GoogleTextOutput {
    this.#content = String(content);
    return this;
  }

  append(addedContent: string): GoogleTextOutput {
    this.#content += String(addedContent);
    return this;
  }

  clear(): GoogleTextOutput {
    this.#content = '';
    return this;
  }

  getMimeType(): GoogleMimeType {
    return this.#type;
  }

  setMimeType(mimeType: GoogleMimeType): GoogleTextOutput {
    this.#type = mimeType;
    return this;
  }

  getFileName(): string {
    return this.#file as string;
  }

  downloadAsFile(filename: string): GoogleTextOutput {
    this.#file = String(filename);
    return this;
  }
}
metered(TextOutput, 'TextOutput');

class ContentService extends ServiceObject implements GoogleAppsScript.Content.ContentService {
  readonly MimeType = MimeType;

  createTextOutput(content = ''): GoogleTextOutput {
    return new TextOutput(this.execution, String(content));
  }
}
metered(ContentService, 'ContentService');

export function createContentService(execution: Execution): GoogleAppsScript.Content.ContentService {
  return new ContentService(execution);
}
