/**
 * The hourly trigger: one for each person and document, which is all that an add-on may have (editor add-on triggers). It is
 * made by code only, runs as the person who made it, and can vanish without notice, so its state is checked here.
 */
import { asJobsheetError, configError } from '../core/errors';
import { type ReadableProperties, readDocument, readUser } from '../store/properties';
import {
  dropTriggerNote,
  keepTriggerNote,
  readTriggerNotes,
  type TriggerNote,
  triggerTimeLeft,
} from '../store/triggers';

type Trigger = GoogleAppsScript.Script.Trigger;

/** The function of `main.ts` that it calls. Google keeps this name with each trigger. */
const HANDLER = 'runDueSyncs';
/** It fires once in each hour, at a minute that Google chooses: two silent hours are no accident. */
const LONGEST_SILENCE = 2 * 60 * 60 * 1000;

type TriggerState = 'none' | 'ok' | 'lost' | 'several';
/** The reason why a trigger that was turned on does not fire. */
type TriggerTrouble = 'gone' | 'silent' | 'no-permission' | 'no-time';

export interface TriggerFacts {
  readonly state: TriggerState;
  readonly owner: 'yours' | 'not-yours' | null;
  readonly trouble: TriggerTrouble | null;
  readonly lastFiredAt: number | null;
}

/** Makes the trigger, or makes it anew where it was lost; one that works stays. */
export function installHourly(now: number = Date.now()): TriggerFacts {
  const listed = permitted(ownTriggers);
  const before = factsOf(listed, readDocument(), readUser(), now);
  if (before.owner === 'yours' && before.state === 'ok') return before;
  permitted(() => {
    for (const trigger of listed) ScriptApp.deleteTrigger(trigger);
    ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create();
  });
  keepTriggerNote({ installedAt: now });
  return { state: 'ok', owner: 'yours', trouble: null, lastFiredAt: before.lastFiredAt };
}

/** Deletes this person's trigger; nobody can delete another's. */
export function removeHourly(now: number = Date.now()): TriggerFacts {
  permitted(() => {
    for (const trigger of ownTriggers()) ScriptApp.deleteTrigger(trigger);
  });
  dropTriggerNote();
  return factsOf([], readDocument(), readUser(), now);
}

/** @param document @param user Read once by a caller that needs more of them. */
export function hourlyFacts(
  document: ReadableProperties = readDocument(),
  user: ReadableProperties = readUser(),
  now: number = Date.now(),
): TriggerFacts {
  try {
    return factsOf(ownTriggers(), document, user, now);
  } catch {
    // A person may permit everything but triggers: then all the rest works, and a trigger that was turned on has trouble.
    const facts = factsOf([], document, user, now);
    return facts.owner === 'yours' ? { ...facts, trouble: 'no-permission' } : facts;
  }
}

function ownTriggers(): Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
}

function permitted<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw configError(
      'TRIGGER_REFUSED',
      `Google did not let Jobsheet change its hourly trigger: ${words(thrown)} Open Jobsheet from its menu again, allow all that it asks for, and try once more.`,
    );
  }
}

function words(thrown: unknown): string {
  const said = thrown instanceof Error ? thrown.message : asJobsheetError(thrown).message;
  return /[.!?]$/.test(said) ? said : `${said}.`;
}

function factsOf(
  listed: readonly Trigger[],
  document: ReadableProperties,
  user: ReadableProperties,
  now: number,
): TriggerFacts {
  const { own, others } = readTriggerNotes(document, user);
  const lastFiredAt = own?.firedAt ?? null;
  if (listed.length > 1) return { state: 'several', owner: 'yours', trouble: null, lastFiredAt };
  if (listed.length === 1) {
    const trouble = own ? troubleOf(own, user, now) : null;
    // Trigger time that is used up comes back the next day.
    const isLost = trouble !== null && trouble !== 'no-time';
    return { state: isLost ? 'lost' : 'ok', owner: 'yours', trouble, lastFiredAt };
  }
  if (own) return { state: 'lost', owner: 'yours', trouble: 'gone', lastFiredAt };
  const [other] = [...others].sort((one, two) => lastSign(two) - lastSign(one));
  if (!other) return { state: 'none', owner: null, trouble: null, lastFiredAt: null };
  const trouble = troubleOf(other, undefined, now);
  return {
    state: trouble ? 'lost' : 'ok',
    owner: 'not-yours',
    trouble,
    lastFiredAt: other.firedAt ?? null,
  };
}

function troubleOf(
  note: TriggerNote,
  user: ReadableProperties | undefined,
  now: number,
): TriggerTrouble | null {
  if (note.refused) return 'no-permission';
  if (now - lastSign(note) <= LONGEST_SILENCE) return null;
  return user && triggerTimeLeft(now, user) === 0 ? 'no-time' : 'silent';
}

/** Returns the last moment at which the trigger was certainly there. */
function lastSign({ installedAt, firedAt }: TriggerNote): number {
  return Math.max(installedAt, firedAt ?? 0);
}

/** The function of `main.ts` that the trigger calls. Google keeps this name with each trigger. */
const CONTINUATION_HANDLER = 'continueRuns';
const A_MINUTE = 60_000;

/**
 * Continues unfinished runs a minute later, where Apps Script allows it: a bound script may make a trigger that fires
 * once. An add-on may not (editor add-on triggers: at most hourly); there the open sidebar or the next hourly run
 * continues.
 * @returns Whether the run will be continued without the person.
 */
export function continueLater(): boolean {
  try {
    if (triggers().length > 0) return true;
    ScriptApp.newTrigger(CONTINUATION_HANDLER).timeBased().after(A_MINUTE).create();
    return true;
  } catch {
    // An add-on, or a person who did not permit triggers. The message of the error is in their language and tells nothing.
    return false;
  }
}

/** Deletes the trigger: one that has fired stays in the list and counts towards the 20 that a person may have. */
export function removeContinuation(): void {
  for (const trigger of triggers()) ScriptApp.deleteTrigger(trigger);
}

function triggers(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter(
    (trigger) => trigger.getHandlerFunction() === CONTINUATION_HANDLER,
  );
}
