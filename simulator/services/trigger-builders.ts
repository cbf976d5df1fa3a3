/** The builder that `ScriptApp.newTrigger` returns, and the one for triggers on events of the spreadsheet. */
import { ScriptException } from '../script/exception';
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';
import { addTrigger } from './add-trigger';
import { ClockTriggerBuilder } from './clock-trigger-builder';

type Script = typeof GoogleAppsScript.Script;
type GoogleTrigger = GoogleAppsScript.Script.Trigger;
type ClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;
type SpreadsheetBuilder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;

export class TriggerBuilder extends ServiceObject {
  readonly #handler: string;

  constructor(execution: Execution, handler: string) {
    super(execution);
    this.#handler = handler;
  }

  timeBased(): ClockBuilder {
    return new ClockTriggerBuilder(this.execution, this.#handler);
  }

  forSpreadsheet(_sheet: unknown): SpreadsheetBuilder {
    return new SpreadsheetTriggerBuilder(this.execution, this.#handler);
  }
}
metered(TriggerBuilder, 'TriggerBuilder');

class SpreadsheetTriggerBuilder extends ServiceObject implements SpreadsheetBuilder {
  readonly #handler: string;
  #event: keyof Script['EventType'] | undefined;

  constructor(execution: Execution, handler: string) {
    super(execution);
    this.#handler = handler;
  }

  onOpen(): SpreadsheetBuilder {
    this.#event = 'ON_OPEN';
    return this;
  }

  onEdit(): SpreadsheetBuilder {
    this.#event = 'ON_EDIT';
    return this;
  }

  onChange(): SpreadsheetBuilder {
    this.#event = 'ON_CHANGE';
    return this;
  }

  onFormSubmit(): SpreadsheetBuilder {
    this.#event = 'ON_FORM_SUBMIT';
    return this;
  }

  create(): GoogleTrigger {
    const event = this.#event;
    if (event === undefined)
      throw new ScriptException('The trigger needs an event: call onOpen, onEdit or onChange first.');
    return addTrigger(this.execution, { handler: this.#handler, source: 'SPREADSHEETS', event });
  }
}
metered(SpreadsheetTriggerBuilder, 'SpreadsheetTriggerBuilder');
