/**
 * Ui: what `SpreadsheetApp.getUi()` gives. Menus, dialogs and the sidebar are told to the page through the cloud's
 * events; without a page an alert is answered with its first button.
 */
import type { Cloud } from '../cloud/cloud';
import { enumeration } from '../script/enumeration';
import { ScriptException } from '../script/exception';
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';
import { signatureError } from '../script/signature';
import { HtmlOutput } from './html-output';
import { Menu } from './menu';

type GoogleUi = GoogleAppsScript.Base.Ui;
type GoogleHtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type Button = GoogleAppsScript.Base.Button;

const Button = enumeration<typeof GoogleAppsScript.Base.Button>('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
export const ButtonSet = enumeration<typeof GoogleAppsScript.Base.ButtonSet>(
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
);

class PromptResponse extends ServiceObject implements GoogleAppsScript.Base.PromptResponse {
  readonly #button: Button;
  readonly #text: string;

  constructor(execution: Execution, button: Button, text: string) {
    super(execution);
    this.#button = button;
    this.#text = text;
  }

  getSelectedButton(): Button {
    return this.#button;
  }

  getResponseText(): string {
    return this.#text;
  }
}
metered(PromptResponse, 'PromptResponse');

class Ui extends ServiceObject implements GoogleUi {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  createMenu(caption: string): GoogleAppsScript.Base.Menu {
    return new Menu(this.execution, String(caption));
  }

  /** It carries the add-on's name. */
  createAddonMenu(): GoogleAppsScript.Base.Menu {
    return new Menu(this.execution, this.execution.cloud.projectName);
  }

  alert(...parts: unknown[]): Button {
    const question = readQuestion('Ui.alert', parts);
    return buttonNamed(ask(this.execution.cloud, question));
  }

  prompt(...parts: unknown[]): GoogleAppsScript.Base.PromptResponse {
    const question = readQuestion('Ui.prompt', parts);
    const answer = this.execution.cloud.events.onPrompt?.(question);
    const button = answer?.button ?? firstButton(question.buttons);
    return new PromptResponse(this.execution, buttonNamed(button), answer?.text ?? '');
  }

  showSidebar(userInterface: GoogleHtmlOutput): void {
    this._show('sidebar', 'Ui.showSidebar', userInterface, undefined);
  }

  showModalDialog(userInterface: GoogleHtmlOutput, title: string): void {
    this._show('modal', 'Ui.showModalDialog', userInterface, String(title));
  }

  showModelessDialog(userInterface: GoogleHtmlOutput, title: string): void {
    this._show('modeless', 'Ui.showModelessDialog', userInterface, String(title));
  }

  /** Deprecated by Google, still there. */
  showDialog(userInterface: GoogleHtmlOutput): void {
    this._show('modal', 'Ui.showDialog', userInterface, undefined);
  }

  private _show(
    kind: 'sidebar' | 'modal' | 'modeless',
    method: string,
    html: GoogleHtmlOutput,
    title: string | undefined,
  ): void {
    if (!(html instanceof HtmlOutput))
      throw signatureError(method, title === undefined ? [html] : [html, title]);
    this.execution.cloud.events.onDialog?.({
      kind,
      title: title ?? html.getTitle() ?? '',
      html: html.getContent(),
      ...(html.getWidth() ? { width: html.getWidth() } : {}),
      ...(html.getHeight() ? { height: html.getHeight() } : {}),
    });
  }
}
metered(Ui, 'Ui');

/** The Ui of the open spreadsheet. A time trigger has none. */
export function createUi(execution: Execution): GoogleUi {
  if (execution.kind === 'installable-trigger') {
    throw new ScriptException('Cannot call SpreadsheetApp.getUi() from this context.');
  }
  return new Ui(execution);
}

interface Question {
  readonly title: string;
  readonly message: string;
  readonly buttons: string;
}

/** (message), (message, buttons) or (title, message, buttons). */
export function readQuestion(method: string, parts: readonly unknown[]): Question {
  const [first, second, third] = parts;
  if (parts.length === 0 || parts.length > 3 || first === undefined || first === null) {
    throw signatureError(method, parts);
  }
  if (parts.length === 3) return { title: String(first), message: String(second), buttons: String(third) };
  return { title: '', message: String(first), buttons: second === undefined ? 'OK' : String(second) };
}

/** Asks the person; the name of the button that was chosen. */
export function ask(cloud: Cloud, question: Question): string {
  return cloud.events.onAlert?.(question) ?? firstButton(question.buttons);
}

export function firstButton(buttons: string): string {
  return buttons.startsWith('YES') ? 'YES' : 'OK';
}

function buttonNamed(name: string): Button {
  return Button[name.toUpperCase() as keyof typeof Button] ?? Button.CLOSE;
}
