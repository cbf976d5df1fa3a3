// Made from contracts/boards/ashby.openapi.yaml by `npm run contracts`. Change that file, not this one.

export interface paths {
    readonly "/posting-api/job-board/{board}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every opening of the board in one answer; there are no pages and no filters. */
        readonly get: operations["listJobs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        readonly EmploymentType: "FullTime" | "PartTime" | "Intern" | "Contract" | "Temporary";
        /** @enum {string} */
        readonly WorkplaceType: "OnSite" | "Remote" | "Hybrid";
        readonly Jobs: {
            readonly apiVersion?: string;
            readonly jobs: readonly components["schemas"]["Job"][];
        };
        readonly Job: {
            /** Format: uuid */
            readonly id: string;
            readonly title: string;
            readonly department?: string | null;
            readonly team?: string | null;
            /** @description See EmploymentType. */
            readonly employmentType?: string;
            readonly location?: string;
            readonly secondaryLocations?: readonly {
                readonly location?: string;
                readonly address?: components["schemas"]["Address"];
            }[];
            readonly address?: components["schemas"]["Address"] | null;
            /**
             * Format: date-time
             * @description The last publication; no change is told.
             */
            readonly publishedAt?: string;
            /** @description False: it is not to be shown. */
            readonly isListed?: boolean;
            readonly isRemote?: boolean | null;
            /** @description See WorkplaceType. Wins over isRemote (assumed). */
            readonly workplaceType?: string | null;
            /** Format: uri */
            readonly jobUrl?: string;
            /** Format: uri */
            readonly applyUrl?: string;
            readonly descriptionHtml?: string;
            readonly descriptionPlain?: string;
            /** @description With includeCompensation. */
            readonly shouldDisplayCompensationOnJobPostings?: boolean;
            readonly compensation?: components["schemas"]["Compensation"];
        };
        readonly Address: {
            readonly postalAddress?: {
                readonly addressLocality?: string;
                readonly addressRegion?: string;
                readonly addressCountry?: string;
                readonly postalCode?: string;
            };
        };
        /** @description With includeCompensation. */
        readonly Compensation: {
            /** @description For people. */
            readonly compensationTierSummary?: string | null;
            readonly scrapeableCompensationSalarySummary?: string | null;
            readonly compensationTiers?: readonly {
                readonly id?: string;
                readonly tierSummary?: string | null;
                readonly title?: string | null;
                readonly additionalInformation?: string | null;
                readonly components?: readonly components["schemas"]["Component"][];
            }[];
            readonly summaryComponents?: readonly components["schemas"]["Component"][];
        };
        readonly Component: {
            readonly id?: string;
            readonly summary?: string | null;
            /** @description Salary, EquityCashValue, EquityPercentage, Commission, Bonus. */
            readonly compensationType?: string;
            /** @description 1 YEAR, 1 MONTH, 1 HOUR, NONE and others. */
            readonly interval?: string;
            readonly currencyCode?: string | null;
            readonly minValue?: number | null;
            readonly maxValue?: number | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        readonly ETag: string;
    };
    pathItems: never;
}
export type EmploymentType = components['schemas']['EmploymentType'];
export type WorkplaceType = components['schemas']['WorkplaceType'];
export type Jobs = components['schemas']['Jobs'];
export type Job = components['schemas']['Job'];
export type Address = components['schemas']['Address'];
export type Compensation = components['schemas']['Compensation'];
export type Component = components['schemas']['Component'];
export type HeaderETag = components['headers']['ETag'];
export type $defs = Record<string, never>;
export interface operations {
    readonly listJobs: {
        readonly parameters: {
            readonly query?: {
                readonly includeCompensation?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /** @description As in the address jobs.ashbyhq.com/{board}; may hold spaces and dots, and its case does not matter. */
                readonly board: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The openings. A board without any answers an empty list. */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Jobs"];
                };
            };
            /** @description Nothing has changed since the answer with this ETag. */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such board. The body is the text "Not Found". */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}

/** The origin of the service. */
export const ORIGIN = "https://api.ashbyhq.com" as const;

/** The prefix of every path. */
export const BASE_PATH = "" as const;

/** Path of each operation, without the base path. */
export const PATHS = {"listJobs":"/posting-api/job-board/{board}"} as const;

/** HTTP method of each operation. */
export const METHODS = {"listJobs":"get"} as const;

/** The number of records on a page. */
export const LIMITS = {} as const;

/** Names of the headers that mean something. */
export const HEADERS = {"etag":"ETag"} as const;

/** Every `EmploymentType`. */
export const ASHBY_EMPLOYMENT_TYPES = ["FullTime","PartTime","Intern","Contract","Temporary"] as const;

/** Every `WorkplaceType`. */
export const ASHBY_WORKPLACE_TYPES = ["OnSite","Remote","Hybrid"] as const;

/** The fields that `Job` itself has. */
export const ASHBY_JOB_FIELDS = ["id","title","department","team","employmentType","location","secondaryLocations","address","publishedAt","isListed","isRemote","workplaceType","jobUrl","applyUrl","descriptionHtml","descriptionPlain","shouldDisplayCompensationOnJobPostings","compensation"] as const;

export const AT_ONCE = 1 as const;

export const SECONDS_BETWEEN = 1 as const;
