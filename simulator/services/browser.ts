/** Browser: the old dialogs, still found in many scripts. They answer in lower case. */
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';
import { ask, ButtonSet, createUi, firstButton, readQuestion } from './ui';

type GoogleBrowser = GoogleAppsScript.Base.Browser;

class Browser extends ServiceObject implements GoogleBrowser {
  readonly Buttons = ButtonSet;

  msgBox(...parts: unknown[]): string {
    createUi(this.execution);
    return ask(this.execution.cloud, readQuestion('Browser.msgBox', parts)).toLowerCase();
  }

  /** Returns the text that the person typed, or `cancel` if they closed the box. */
  inputBox(...parts: unknown[]): string {
    createUi(this.execution);
    const question = readQuestion('Browser.inputBox', parts);
    const answer = this.execution.cloud.events.onPrompt?.(question);
    const button = answer?.button ?? firstButton(question.buttons);
    return /^(ok|yes)$/i.test(button) ? (answer?.text ?? '') : 'cancel';
  }
}
metered(Browser, 'Browser');

export function createBrowser(execution: Execution): GoogleBrowser {
  return new Browser(execution);
}
