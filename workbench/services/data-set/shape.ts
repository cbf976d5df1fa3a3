/** The shape of a data set: what the services answer from, whether read from a file or made. */

import type { CareerSite, CompanyType } from '../../../src/sources/jobo/generated/contract';
import type {
  Company,
  InternshipLevel,
  JobDetail,
  Profile,
} from '../../../src/sources/trackly/generated/contract';

/** A posting as a data set holds it: everything that the service may answer, and what only its filters need. */
export type StoredJob = JobDetail & {
  /** Absent: told from the title. */
  readonly isInternship?: boolean;
  readonly internshipLevel?: InternshipLevel;
  /** False: lists leave it out, whatever they are asked; by its id it is still there. */
  readonly isListed?: boolean;
};

/** As a data set may hold it: a null where the contract has none is passed on as it is. */
export type WithNulls<T> = { readonly [Name in keyof T]: T[Name] | null };

/** A career site as a data set holds it: what the feed shows, and what only its filters look at. */
export type StoredSite = CareerSite & {
  readonly company_size?: string;
  readonly country_code?: string;
  readonly funding_stage?: string;
  readonly company_type?: CompanyType;
  readonly founded_year?: number;
  readonly is_agency?: boolean;
};

interface TracklyData {
  readonly jobs: readonly StoredJob[];
  /** Absent from a file: told from its postings. */
  readonly companies: readonly Company[];
  /** The user. Absent: one whose saved preferences match every posting. */
  readonly me?: Profile;
}

export interface DataSet {
  /** A description of the data's origin. */
  readonly source?: string;
  readonly trackly: TracklyData;
  readonly jobo?: { readonly career_sites: readonly StoredSite[] };
}

/** The data to serve: a data set, a generated one of a given size, or by default the real postings in the project. */
export interface DataSetOptions {
  /** The path of its file, or the data set itself. */
  readonly data?: string | DataSet | undefined;
  /** The number of postings to generate. */
  readonly scale?: number | undefined;
  readonly seed?: number | undefined;
  /** The date of the newest generated posting, in epoch milliseconds. */
  readonly newest?: number | undefined;
}
