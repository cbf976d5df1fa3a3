/** The data that the edit form reads and saves: the filters, fields and prices of a stream, and the sync itself. */
import type { FieldType } from '../../../core/cell';
import type { Limits, Schedule } from '../../../core/sync-settings';
import type { Noun } from '../../../core/words';
import type { SavedSync } from '../../../store/syncs';
import type { Field } from '../../../streams/field';
import type {
  FilterCondition,
  FilterDefinition,
  Filters,
  FilterValue,
  OrSomeOf,
} from '../../../streams/filter';
import type { NewFor } from '../../../streams/new-rows';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface FilterOffer
  extends Pick<FilterDefinition, 'key' | 'kind' | 'label' | 'explanation'>,
    Required<Pick<FilterDefinition, 'notWith'>> {
  /** The values to choose from; empty for text, numbers, and a plain yes or no. */
  readonly choices: readonly Choice[];
  /** True where the choices are suggestions: other values are accepted as well. */
  readonly isOpen: boolean;
  /** The value that is sent when the person sets none; null when the filter may be left out. */
  readonly required: FilterValue | null;
  /** Shown only while one of these filters has one of these values; empty where it is always shown. */
  readonly onlyWith: readonly FilterCondition[];
  /** Values that must stand alone in the list, and why. */
  readonly alone: NonNullable<FilterDefinition['alone']> | null;
  /** One control sets this filter or the values of another one; null where it has a control of its own. */
  readonly orSomeOf: OrSomeOf | null;
  /** Its value is the id of a company, found by typing its name (`findCompanies`). */
  readonly companySearch: { readonly shortest: number } | null;
  /** Its values come from links that the person pastes (`readLinks`); at most so many. */
  readonly links: { readonly most: number; readonly placeholder: string } | null;
  /** True where the first run asks for it. */
  readonly isMain: boolean;
}

export interface FieldOffer extends Pick<Field<object>, 'key' | 'heading' | 'group' | 'explanation'> {
  readonly type: FieldType;
  readonly isDefault: boolean;
  /** True for the id, which is always the first column. */
  readonly isId: boolean;
  /** True where it costs a request for each record. */
  readonly isDetail: boolean;
}

/** A set of columns that a person can take as it is. */
export interface PresetOffer {
  readonly name: string;
  /** Keys of the fields, the id's first. */
  readonly fields: readonly string[];
  /** True where one of them costs a request for each record. */
  readonly hasDetails: boolean;
}

export interface StreamOffer {
  readonly id: string;
  /** "Job postings". */
  readonly name: string;
  readonly service: string;
  readonly serviceName: string;
  readonly noun: Noun;
  readonly defaultTab: string;
  readonly filters: readonly FilterOffer[];
  /** What the service cannot filter, with the same controls; empty where there is nothing of the kind. */
  readonly conditions: readonly FilterOffer[];
  /** The conditions of a new sync. */
  readonly firstConditions: Filters;
  readonly fields: readonly FieldOffer[];
  /** Keys of the default columns, in their order. */
  readonly defaultFields: readonly string[];
  /** The default columns, the sets of the stream, and all columns. */
  readonly presets: readonly PresetOffer[];
  /** True where the service keeps preferences of the person that can fill the filters (`savedPreferences`). */
  readonly hasPreferences: boolean;
  /** True where matches can be counted (`countMatches`). */
  readonly hasCount: boolean;
  /** True where a person can keep a status beside each record. */
  readonly takesStatus: boolean;
  /** The field that tells new rows, and for how long they are highlighted if nobody says otherwise; null without one. */
  readonly newFor: { readonly field: string; readonly usual: NewFor } | null;
  /** True where the service accepts edits. */
  readonly takesEdits: boolean;
  /** The name of the tab with its dashboard (`showDashboard`); null where there is none. */
  readonly dashboard: string | null;
  /** The price of a record and the default limits; null where records are free. */
  readonly price: { readonly dollarsPerRecord: number; readonly limits: Limits } | null;
}

/** How many records match, and how many of them no condition leaves out. */
export interface MatchedRecords {
  /** Null where the service does not say. */
  readonly total: number | null;
  /** Null where that would take too many requests to find out. */
  readonly meeting: number | null;
}

/** A part of a company's name, and the filter that takes the company's id. */
export interface CompanyQuery {
  readonly stream: string;
  readonly filter: string;
  readonly query: string;
}

export interface SyncForm extends Omit<SavedSync, 'id' | 'schedule' | 'scheduledAt' | 'byHand' | 'words'> {
  /** Null for a new sync. */
  readonly id: string | null;
  readonly schedule: Schedule | null;
}

export type SavedForm = SyncForm & { readonly id: string };

/** The question about a tab that holds a person's own rows: `saveSync(form, { confirmed: true })` answers it with yes. */
export interface TabQuestion {
  readonly needsConfirmation: string;
}
