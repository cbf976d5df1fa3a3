/** Opens the sidebar, and what it may ask the server. Only JSON-safe values cross. */
import { asJobsheetError } from '../core/errors';
import { TRACKLY } from '../sources/trackly/service';
import { lastFour, loadKey, saveKey } from '../store/secrets';
import type { RunAllReport } from '../sync/run-all';
import { syncJobs } from './syncs';

export function openSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Jobsheet');
  SpreadsheetApp.getUi().showSidebar(page);
}

/** What the sidebar may know of a key: that it is there, and how it ends. */
export interface KeyState {
  readonly service: string;
  readonly keyPlace: string;
  readonly endsIn: string | null;
}

export function keyState(): KeyState {
  const key = loadKey(TRACKLY.id);
  return { service: TRACKLY.name, keyPlace: TRACKLY.keyPlace, endsIn: key ? lastFour(key) : null };
}

export function setKey(key: string): KeyState {
  saveKey(TRACKLY.id, key);
  return keyState();
}

export type SidebarAnswer<T> =
  | { readonly value: T }
  | { readonly error: { readonly code: string; readonly message: string } };

/** Errors cross as values: google.script.run would keep only their message. */
export function syncFromSidebar(): SidebarAnswer<RunAllReport> {
  try {
    return { value: syncJobs() };
  } catch (thrown) {
    const { code, message } = asJobsheetError(thrown);
    return { error: { code, message } };
  }
}
