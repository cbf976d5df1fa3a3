/** A sync as the edit form reads and saves it. */
import type { Schedule } from '../../../core/schedule';
import type { SavedSync } from '../../../store/syncs';

export interface SyncForm extends Omit<SavedSync, 'id' | 'schedule' | 'scheduledAt' | 'byHand'> {
  /** Null for a new sync. */
  readonly id: string | null;
  readonly schedule: Schedule | null;
}

export type SavedForm = SyncForm & { readonly id: string };

/** The question about a tab that holds a person's own rows: `saveSync(form, { confirmed: true })` answers it with yes. */
export interface TabQuestion {
  readonly needsConfirmation: string;
}
