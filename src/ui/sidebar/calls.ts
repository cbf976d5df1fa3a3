/**
 * Everything that the sidebar may ask of the server, and the command line and tests with it. Only JSON-safe values cross,
 * and errors cross as values.
 */

import { installHourly, removeHourly } from '../../schedule/trigger';
import { OFFER } from '../../sources/catalog';
import { type LogLine, loadLog } from '../../store/log';
import { askToCancel, type Progress, readProgress } from '../../store/progress';
import type { EditsAnswer } from '../../store/run-state';
import type { Conditions } from '../../streams/condition';
import type { Filters, FoundCompany, SavedPreferences } from '../../streams/filter';
import type { QuietDays } from '../../streams/to-do';
import { bringBack } from '../../sync/actions/bring-back';
import { deleteSaved } from '../../sync/definitions/delete-sync';
import { findSaved } from '../../sync/definitions/saved-syncs';
import type { RunReport } from '../../sync/run/report';
import { dashboardOf } from '../menu/dashboard';
import { answerHeld, showHeldOf } from '../menu/held-edits';
import { seenInWords, shownInWords } from '../menu/new-rows';
import { runSaved } from '../run-syncs';
import { triggerInWords } from '../words';
import {
  allStreamOffers,
  companiesFor,
  duplicate,
  formOf,
  matchCount,
  preferencesOf,
  saveForm,
} from './edit-form';
import { readHome, readHomeVersion } from './home';
import { connect, forgetKey, makeAccount, tryAndKeepKey, tryKey } from './keys';
import { linksIn } from './links';
import { doneOf, type Outcome, outcomeOf } from './outcome';
import { confirmTerms } from './payments';
import { addStatusColumn, addSteps, type StatusSummary, summarizeStatuses } from './status-summary';
import { showLogTab, showTabOf } from './tabs';
import { readToDoList, setQuietDays, showToDoRow, type ToDoList } from './to-do';
import type {
  CompanyQuery,
  MatchedRecords,
  SavedForm,
  StreamOffer,
  SyncForm,
  TabQuestion,
} from './wire/edit-form';
import type { Home, TriggerStatus } from './wire/home';
import type { EmailSignIn, KeyTest, SignInForm } from './wire/keys';
import type { LinkQuestion, LinksRead } from './wire/links';

/** Returns everything that the home view shows. */
export function home(): Outcome<Home> {
  return outcomeOf(readHome);
}

/** Returns a fingerprint of what the home view shows, for the cost of two reads of properties. */
export function homeVersion(): string {
  return readHomeVersion();
}

/** Tries a key and keeps it if the service accepts it. */
export function setKey(service: string, key: string): Outcome<KeyTest> {
  return outcomeOf(() => tryAndKeepKey(service, key));
}

/** Signs in to a service, or tries a pasted token. Neither the password nor anything that is refused is kept. */
export function connectService(service: string, given: SignInForm): Outcome<KeyTest> {
  return outcomeOf(() => connect(service, given));
}

/** Creates an account at a service. @returns The person's next step, a sentence. */
export function createAccount(service: string, given: EmailSignIn): Outcome<string> {
  return outcomeOf(() => makeAccount(service, given));
}

/** Tries the key that is kept. */
export function testKey(service: string): Outcome<KeyTest> {
  return outcomeOf(() => tryKey(service));
}

export function removeKey(service: string): Outcome<null> {
  return doneOf(() => forgetKey(service));
}

/** Returns the streams that can be synced, as the edit form shows them. */
export function streamOffers(): Outcome<StreamOffer[]> {
  return outcomeOf(allStreamOffers);
}

/** Reads the preferences that the person has saved at the service, as filters and conditions. */
export function savedPreferences(stream: string): Outcome<SavedPreferences> {
  return outcomeOf(() => preferencesOf(stream));
}

/** Counts the records that match, and those that no condition leaves out. */
export function countMatches(given: {
  readonly stream: string;
  readonly filters: Filters;
  readonly conditions?: Conditions;
}): Outcome<MatchedRecords> {
  return outcomeOf(() => matchCount(given.stream, given.filters, given.conditions));
}

/** Searches companies for a filter by a part of their name; returns none while the part is too short. */
export function findCompanies(given: CompanyQuery): Outcome<FoundCompany[]> {
  return outcomeOf(() => companiesFor(given));
}

/** Finds out what pasted links stand for, before a filter keeps them. */
export function readLinks(given: LinkQuestion): Outcome<LinksRead> {
  return outcomeOf(() => linksIn(given));
}

export function readSync(id: string): Outcome<SavedForm> {
  return outcomeOf(() => formOf(id));
}

/**
 * Saves a sync; settings that are left out take the defaults of its stream. Unless it is confirmed, a tab that holds a
 * person's own rows is asked about first.
 */
export function saveSync(
  form: SyncForm,
  options?: { readonly confirmed: boolean },
): Outcome<SavedForm | TabQuestion> {
  return outcomeOf(() => saveForm(form, options?.confirmed === true));
}

/** Deletes a sync; the rows in its tab stay. */
export function deleteSync(id: string): Outcome<null> {
  return doneOf(() => deleteSaved(id, OFFER));
}

/** Copies a sync; the copy gets a tab of its own, which its first run creates. */
export function duplicateSync(id: string): Outcome<SavedForm> {
  return outcomeOf(() => duplicate(id));
}

/**
 * Runs one sync. After a report that ends 'out-of-time' the next call goes on where this one stopped.
 * @param terms Of a card's payment, once the person has agreed to the cost.
 */
export function runSync(id: string, terms?: string): Outcome<RunReport> {
  return outcomeOf(() => runSaved(id, terms));
}

/** Returns how far a running sync is; null when none runs. */
export function runProgress(id: string): Outcome<Progress | null> {
  return outcomeOf(() => readProgress(id));
}

/** Asks a running sync to stop after the pages that it is reading. */
export function cancelRun(id: string): Outcome<null> {
  return doneOf(() => askToCancel(id));
}

/** Returns the last runs, newest first. */
export function recentRuns(): Outcome<LogLine[]> {
  return outcomeOf(() => loadLog());
}

/** Records that the person agrees to what a sync may cost, as a card has told them. */
export function confirmCost(id: string, terms: string): Outcome<null> {
  return doneOf(() => confirmTerms(id, terms));
}

/**
 * Records the answer to the question on a card; the next run carries it out.
 * @param shown Fingerprint of the question that the person saw; if another one has replaced it, the answer is refused.
 */
export function answerQuestion(id: string, answer: EditsAnswer, shown: string): Outcome<null> {
  return doneOf(() => answerHeld(id, answer, shown));
}

/** Selects the cells that the question on a card is about. */
export function showQuestion(id: string): Outcome<null> {
  return doneOf(() => showHeldOf(id));
}

/** Lets rows that the person deleted come back with the next run. @returns How many there are. */
export function bringBackRows(id: string): Outcome<{ readonly rows: number }> {
  return outcomeOf(() => ({ rows: bringBack(findSaved(id, OFFER)) }));
}

/** Counts the rows of a sync's tab by ‘My status’. */
export function statusSummary(id: string): Outcome<StatusSummary> {
  return outcomeOf(() => summarizeStatuses(id));
}

/** Adds the columns of ‘My status’ to a sync's tab. */
export function addMyStatus(id: string): Outcome<StatusSummary> {
  return outcomeOf(() => addStatusColumn(id));
}

/** Adds the columns ‘Next step’ and ‘Due’ to a sync's tab. */
export function addNextStep(id: string): Outcome<StatusSummary> {
  return outcomeOf(() => addSteps(id));
}

/** Reads what waits today in the tabs of all syncs. */
export function toDo(): Outcome<ToDoList> {
  return outcomeOf(readToDoList);
}

/** Sets after how many days without news each status is told; one that is left out is not. */
export function setReminders(days: QuietDays): Outcome<ToDoList> {
  return outcomeOf(() => setQuietDays(days));
}

/** Goes to a row of what waits. */
export function openToDo(sync: string, id: string): Outcome<null> {
  return doneOf(() => showToDoRow(sync, id));
}

/** Shows the tab of a sync. @returns Its current name. */
export function openTab(id: string): Outcome<{ readonly tab: string }> {
  return outcomeOf(() => ({ tab: showTabOf(id) }));
}

/** Goes to the new rows of a sync's tab. @returns What was selected, a sentence. */
export function showNewRows(id: string): Outcome<{ readonly words: string }> {
  return outcomeOf(() => ({ words: shownInWords(findSaved(id, OFFER)) }));
}

/** Marks the new rows of a sync's tab as seen. @returns What was done, a sentence. */
export function markSeen(id: string): Outcome<{ readonly words: string }> {
  return outcomeOf(() => ({ words: seenInWords(findSaved(id, OFFER)) }));
}

/** Creates or refreshes the dashboard of a sync's records, and shows it. */
export function showDashboard(id: string): Outcome<{ readonly words: string }> {
  return outcomeOf(() => ({ words: dashboardOf(findSaved(id, OFFER)) }));
}

/** Shows the tab ‘Sync log’, with every line in it. */
export function showLog(): Outcome<null> {
  return doneOf(showLogTab);
}

/** Turns the hourly trigger on for this person and this spreadsheet; also repairs one that was lost. */
export function installTrigger(): Outcome<TriggerStatus> {
  return outcomeOf(() => triggerInWords(installHourly()));
}

export function removeTrigger(): Outcome<TriggerStatus> {
  return outcomeOf(() => triggerInWords(removeHourly()));
}
