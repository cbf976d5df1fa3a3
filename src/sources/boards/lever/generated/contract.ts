// Made from contracts/boards/lever.openapi.yaml by `npm run contracts`. Change that file, not this one.

export interface paths {
    readonly "/postings/{site}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The openings of a site, as a list without an envelope.
         * @description There are `skip` and `limit`; that all openings come without them is assumed. No order and no date of a change
         *     is documented.
         */
        readonly get: operations["listPostings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/postings/{site}/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One opening. */
        readonly get: operations["getPosting"];
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
        /**
         * @description Also seen: onsite.
         * @enum {string}
         */
        readonly WorkplaceType: "unspecified" | "on-site" | "remote" | "hybrid";
        readonly Postings: readonly components["schemas"]["Posting"][];
        readonly Posting: {
            readonly id: string;
            /** @description The title. */
            readonly text: string;
            readonly categories?: components["schemas"]["Categories"];
            /** @description ISO 3166-1 alpha-2. */
            readonly country?: string | null;
            /** @description See WorkplaceType. */
            readonly workplaceType?: string;
            /** @description HTML. */
            readonly opening?: string;
            readonly openingPlain?: string;
            /** @description HTML: the opening and the body. */
            readonly description?: string;
            readonly descriptionPlain?: string;
            readonly descriptionBody?: string;
            readonly descriptionBodyPlain?: string;
            readonly lists?: readonly {
                readonly text?: string;
                /** @description HTML of list items. */
                readonly content?: string;
            }[];
            /** @description HTML; may be empty. */
            readonly additional?: string;
            readonly additionalPlain?: string;
            /** Format: uri */
            readonly hostedUrl?: string;
            /** Format: uri */
            readonly applyUrl?: string;
            readonly salaryRange?: components["schemas"]["SalaryRange"];
            readonly salaryDescription?: string;
            readonly salaryDescriptionPlain?: string;
            /** @description Epoch milliseconds. */
            readonly createdAt?: number;
        };
        /** @description Any of them may be missing. */
        readonly Categories: {
            readonly location?: string;
            readonly commitment?: string;
            readonly team?: string;
            readonly department?: string;
            readonly allLocations?: readonly string[];
        };
        /** @description A band of zeros tells no pay (assumed). */
        readonly SalaryRange: {
            readonly currency?: string;
            /** @description Seen: per-year-salary, per-month-salary, per-hour-wage. */
            readonly interval?: string;
            readonly min?: number;
            readonly max?: number;
        };
        readonly Refusal: {
            readonly ok?: boolean;
            readonly error?: string;
        };
    };
    responses: {
        /** @description No such site, or no such opening. The words are assumed. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Refusal"];
            };
        };
        /** @description Documented only for applications; that lists answer it too is assumed. */
        readonly TooMany: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Refusal"];
            };
        };
    };
    parameters: {
        /** @description As in the address jobs.lever.co/{site}. */
        readonly Site: string;
        readonly Mode: "json" | "iframe" | "html";
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type WorkplaceType = components['schemas']['WorkplaceType'];
export type Postings = components['schemas']['Postings'];
export type Posting = components['schemas']['Posting'];
export type Categories = components['schemas']['Categories'];
export type SalaryRange = components['schemas']['SalaryRange'];
export type Refusal = components['schemas']['Refusal'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseTooMany = components['responses']['TooMany'];
export type ParameterSite = components['parameters']['Site'];
export type ParameterMode = components['parameters']['Mode'];
export type $defs = Record<string, never>;
export interface operations {
    readonly listPostings: {
        readonly parameters: {
            readonly query?: {
                readonly mode?: components["parameters"]["Mode"];
            };
            readonly header?: never;
            readonly path: {
                /** @description As in the address jobs.lever.co/{site}. */
                readonly site: components["parameters"]["Site"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The openings. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Postings"];
                };
            };
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
        };
    };
    readonly getPosting: {
        readonly parameters: {
            readonly query?: {
                readonly mode?: components["parameters"]["Mode"];
            };
            readonly header?: never;
            readonly path: {
                /** @description As in the address jobs.lever.co/{site}. */
                readonly site: components["parameters"]["Site"];
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The opening. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Posting"];
                };
            };
            readonly 404: components["responses"]["NotFound"];
        };
    };
}

/** The origin of the service. */
export const ORIGIN = "https://api.lever.co" as const;

/** The prefix of every path. */
export const BASE_PATH = "/v0" as const;

/** Path of each operation, without the base path. */
export const PATHS = {"listPostings":"/postings/{site}","getPosting":"/postings/{site}/{id}"} as const;

/** HTTP method of each operation. */
export const METHODS = {"listPostings":"get","getPosting":"get"} as const;

/** The number of records on a page. */
export const LIMITS = {} as const;

/** Every `WorkplaceType`. */
export const LEVER_WORKPLACE_TYPES = ["unspecified","on-site","remote","hybrid"] as const;

/** The fields that `Posting` itself has. */
export const POSTING_FIELDS = ["id","text","categories","country","workplaceType","opening","openingPlain","description","descriptionPlain","descriptionBody","descriptionBodyPlain","lists","additional","additionalPlain","hostedUrl","applyUrl","salaryRange","salaryDescription","salaryDescriptionPlain","createdAt"] as const;

export const EU_ORIGIN = "https://api.eu.lever.co" as const;

export const CRAWL_DELAY = 1 as const;
