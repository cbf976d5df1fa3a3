/** HtmlService: pages from text, from the project's HTML files and from templates. */
import { ScriptException } from '../script/exception';
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';
import { signatureError } from '../script/signature';
import { Blob } from './blob';
import { HtmlOutput, outputOf, SandboxMode, XFrameOptionsMode } from './html-output';
import { HtmlTemplate } from './html-template';

type GoogleHtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type GoogleHtmlTemplate = GoogleAppsScript.HTML.HtmlTemplate;
type HtmlServiceShape = Omit<GoogleAppsScript.HTML.HtmlService, 'getUserAgent'>;

class HtmlService extends ServiceObject implements HtmlServiceShape {
  readonly SandboxMode = SandboxMode;
  readonly XFrameOptionsMode = XFrameOptionsMode;

  createHtmlOutput(html: string | GoogleAppsScript.Base.BlobSource = ''): GoogleHtmlOutput {
    return this._output(textOf('HtmlService.createHtmlOutput', html));
  }

  createHtmlOutputFromFile(filename: string): GoogleHtmlOutput {
    return this._output(this._file(filename));
  }

  createTemplate(html: string | GoogleAppsScript.Base.BlobSource): GoogleHtmlTemplate {
    return new HtmlTemplate(this.execution, textOf('HtmlService.createTemplate', html), outputOf);
  }

  createTemplateFromFile(filename: string): GoogleHtmlTemplate {
    return new HtmlTemplate(this.execution, this._file(filename), outputOf);
  }

  private _output(html: string): GoogleHtmlOutput {
    return new HtmlOutput(this.execution, html);
  }

  /** Files are asked for with or without their extension. */
  private _file(filename: string): string {
    const { htmlFiles } = this.execution.cloud;
    const html = htmlFiles.get(String(filename)) ?? htmlFiles.get(String(filename).replace(/\.html$/, ''));
    if (html === undefined) throw new ScriptException(`No HTML file named ${filename} was found.`);
    return html;
  }
}
metered(HtmlService, 'HtmlService');

export function createHtmlService(execution: Execution): HtmlServiceShape {
  return new HtmlService(execution);
}

function textOf(method: string, html: unknown): string {
  if (html instanceof Blob) return html.getDataAsString();
  if (typeof html !== 'string') throw signatureError(method, [html]);
  return html;
}
