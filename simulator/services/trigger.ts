/** Trigger: a handle on one of the script's installable triggers. */
import type { StoredTrigger } from '../cloud/cloud';
import { enumeration, memberNamed } from '../script/enumeration';
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';

type GoogleTrigger = GoogleAppsScript.Script.Trigger;

export const EventType = enumeration<typeof GoogleAppsScript.Script.EventType>(
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
);
export const TriggerSource = enumeration<typeof GoogleAppsScript.Script.TriggerSource>(
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
);

export class Trigger extends ServiceObject implements GoogleTrigger {
  readonly #stored: StoredTrigger;

  constructor(execution: Execution, stored: StoredTrigger) {
    super(execution);
    this.#stored = stored;
  }

  getUniqueId(): string {
    return this.#stored.id;
  }

  getHandlerFunction(): string {
    return this.#stored.handler;
  }

  getEventType(): GoogleAppsScript.Script.EventType {
    return memberNamed(EventType, this.#stored.event);
  }

  getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    return TriggerSource[this.#stored.source];
  }

  /** The spreadsheet's id; null for a time trigger. */
  getTriggerSourceId(): string {
    return (this.#stored.source === 'CLOCK' ? null : this.execution.cloud.workbook.id) as string;
  }

  /** Undocumented, and used: a trigger that Google has stopped. */
  isDisabled(): boolean {
    return this.#stored.disabled ?? false;
  }
}
metered(Trigger, 'Trigger');
