/** Adds a trigger to the script, by the rules for how many there may be and how often they may fire. */
import type { StoredTrigger } from '../cloud/cloud';
import { ScriptException } from '../script/exception';
import type { Execution } from '../script/execution';
import type { Schedule } from '../triggers/schedule';
import { Trigger } from './trigger';

type GoogleTrigger = GoogleAppsScript.Script.Trigger;

/** Triggers of one person and script (Apps Script quotas). */
const MOST_TRIGGERS = 20;

/** An add-on's time triggers: one for a person and document, never more often than hourly (editor add-on triggers). */
export function checkAddOn(execution: Execution, { unit }: Schedule): void {
  if (execution.cloud.deployment !== 'add-on') return;
  if (unit === 'minutes' || unit === 'once') {
    throw new ScriptException('The recurrence interval for an Add-on trigger must be at least one hour.');
  }
}

export function addTrigger(execution: Execution, made: Omit<StoredTrigger, 'id' | 'owner'>): GoogleTrigger {
  const { cloud, user } = execution;
  const owned = cloud.triggers.filter(({ owner }) => owner === user);
  const isSecond = owned.some(({ event }) => event === made.event);
  if (cloud.deployment === 'add-on' && isSecond) {
    const kind = made.source === 'CLOCK' ? 'time-based triggers' : 'triggers of this type';
    throw new ScriptException(
      `This add-on has created too many ${kind} in this document for this Google user account.`,
    );
  }
  if (owned.length >= MOST_TRIGGERS) {
    throw new ScriptException(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const id = String(Math.floor(cloud.random() * 9e18)).padStart(19, '1');
  const stored: StoredTrigger = { ...made, id, owner: user };
  cloud.triggers.push(stored);
  return new Trigger(execution, stored);
}
