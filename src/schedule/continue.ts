/**
 * Continues unfinished runs a minute later, where Apps Script allows it: a bound script may make a trigger that fires once.
 * An add-on may not (editor add-on triggers: at most hourly); there the open sidebar or the next hourly run continues.
 */

/** The function of `main.ts` that the trigger calls. Google keeps this name with each trigger. */
const CONTINUATION = 'continueRuns';
const A_MINUTE = 60_000;

/** @returns Whether the run will be continued without the person. */
export function continueLater(): boolean {
  try {
    if (triggers().length > 0) return true;
    ScriptApp.newTrigger(CONTINUATION).timeBased().after(A_MINUTE).create();
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
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === CONTINUATION);
}
