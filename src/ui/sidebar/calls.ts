/** Opens the sidebar, and what it may ask the server. Only JSON-safe values cross, and errors cross as values. */

import { hourlyFacts, installHourly, removeHourly } from '../../schedule/trigger';
import { OFFER } from '../../sources/catalog';
import { loadLog } from '../../store/log';
import type { Filters } from '../../streams/filter';
import { findSaved } from '../../sync/definitions/saved-syncs';
import { dashboardOf } from '../menu/dashboard';
import { answerOf, showHeldOf } from '../menu/held-edits';
import { triggerInWords } from '../words/schedule-words';
import { answer } from './answer';
import { readHome, readHomeVersion } from './home';
import { connect, forgetKey, makeAccount, tryAndKeepKey, tryKey } from './keys';
import { companiesFor, matchCount, preferencesOf } from './matches';
import { allStreamOffers } from './stream-offers';
import { duplicate, formOf, keepForm } from './sync-forms';
import { agreeToCost, bringBackRows, cancelSync, deleteSync, runSync, syncProgress } from './syncs';
import { showLogTab, showTabOf } from './tabs';
import type {
  Answer,
  CompanyQuery,
  EditsAnswer,
  EmailSignIn,
  FoundCompany,
  Home,
  KeptSync,
  KeyTest,
  LogLine,
  RunProgress,
  RunReport,
  SignInForm,
  StreamOffer,
  SyncForm,
  TriggerStatus,
} from './wire-types';

export function openSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Jobsheet');
  SpreadsheetApp.getUi().showSidebar(page);
}

/** All that the home view needs, in one call. */
export function home(): Answer<Home> {
  return answer(readHome);
}

/** Changes whenever what the home view shows has changed: two cheap reads. */
export function homeVersion(): string {
  return readHomeVersion();
}

/** Tries a key and keeps it when the service takes it; one that is refused is not kept. */
export function setKey(service: string, key: string): Answer<KeyTest> {
  return answer(() => tryAndKeepKey(service, key));
}

/** Signs in to a service, or tries a pasted token. Neither the password nor anything that is refused is kept. */
export function connectService(service: string, given: SignInForm): Answer<KeyTest> {
  return answer(() => connect(service, given));
}

/** Makes a new account at a service. @returns The person's next step, a sentence. */
export function createAccount(service: string, given: EmailSignIn): Answer<string> {
  return answer(() => makeAccount(service, given));
}

/** Tries the key that is kept. */
export function testKey(service: string): Answer<KeyTest> {
  return answer(() => tryKey(service));
}

export function removeKey(service: string): Answer<null> {
  return answer(() => {
    forgetKey(service);
    return null;
  });
}

/** What there is to sync, for the edit form. */
export function streamOffers(): Answer<StreamOffer[]> {
  return answer(allStreamOffers);
}

/** The person's saved preferences at the service, said in full. */
export function savedPreferences(stream: string): Answer<Filters> {
  return answer(() => preferencesOf(stream));
}

/** How many records match; null where the service does not say. */
export function countMatches(given: {
  readonly stream: string;
  readonly filters: Filters;
}): Answer<{ readonly total: number | null }> {
  return answer(() => ({ total: matchCount(given.stream, given.filters) }));
}

/** Finds companies for a filter by a part of their name; empty while the part is too short to be asked for. */
export function findCompanies(given: CompanyQuery): Answer<FoundCompany[]> {
  return answer(() => companiesFor(given));
}

export function readSync(id: string): Answer<SyncForm & { readonly id: string }> {
  return answer(() => formOf(id));
}

/** Saves a sync; a tab that holds a person's own data is asked about first. */
export function keepSync(given: SyncForm, options?: { readonly confirmed: boolean }): Answer<KeptSync> {
  return answer(() => keepForm(given, options?.confirmed === true));
}

/** Forgets a sync; its rows stay. */
export function removeSync(id: string): Answer<null> {
  return answer(() => {
    deleteSync(id);
    return null;
  });
}

/** A copy with a tab of its own, which is made when it is first run. */
export function duplicateSync(id: string): Answer<SyncForm & { readonly id: string }> {
  return answer(() => duplicate(id));
}

/**
 * Runs one sync. A report that ends 'out-of-time' goes on with the next call.
 * @param terms Of a card's payment, once the person has seen what it may cost and said yes.
 */
export function startRun(id: string, terms?: string): Answer<RunReport> {
  return answer(() => runSync(id, terms));
}

/** The person agrees to what a sync may cost, as a card has told them. */
export function confirmCost(id: string, terms: string): Answer<null> {
  return answer(() => {
    agreeToCost(id, terms);
    return null;
  });
}

/**
 * What the person says to the question on a card; `startRun` carries it out.
 * @param shown The question's fingerprint: an answer to another one is refused.
 */
export function answerQuestion(id: string, choice: EditsAnswer, shown: string): Answer<null> {
  return answer(() => {
    answerOf(id, choice, shown);
    return null;
  });
}

/** Selects in the tab all that the question on a card is about. */
export function showQuestion(id: string): Answer<null> {
  return answer(() => {
    showHeldOf(id);
    return null;
  });
}

/** How far a running sync is; null when none runs. */
export function runProgress(id: string): Answer<RunProgress | null> {
  return answer(() => syncProgress(id));
}

export function cancelRun(id: string): Answer<null> {
  return answer(() => {
    cancelSync(id);
    return null;
  });
}

/** The last runs, newest first. */
export function recentRuns(): Answer<LogLine[]> {
  return answer(() => loadLog());
}

/** Shows the tab of a sync. @returns Its name now. */
export function openTab(id: string): Answer<{ readonly tab: string }> {
  return answer(() => ({ tab: showTabOf(id) }));
}

/** Makes the dashboard of the records of a sync, or brings it up to date, and shows it. */
export function showDashboard(id: string): Answer<{ readonly words: string }> {
  return answer(() => ({ words: dashboardOf(findSaved(id, OFFER)) }));
}

/** Shows the tab ‘Sync log’ with every line in it. */
export function showLog(): Answer<null> {
  return answer(() => {
    showLogTab();
    return null;
  });
}

/** Rows that the person deleted come back with the next run. @returns How many. */
export function bringBack(id: string): Answer<{ readonly rows: number }> {
  return answer(() => ({ rows: bringBackRows(id) }));
}

/** One hourly trigger for this person and this spreadsheet; also mends one that was lost. */
export function installTrigger(): Answer<TriggerStatus> {
  return answer(() => triggerInWords(installHourly()));
}

export function removeTrigger(): Answer<TriggerStatus> {
  return answer(() => triggerInWords(removeHourly()));
}

export function triggerStatus(): Answer<TriggerStatus> {
  return answer(() => triggerInWords(hourlyFacts()));
}
