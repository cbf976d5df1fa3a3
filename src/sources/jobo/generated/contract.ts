// Made from contracts/jobo.openapi.yaml by `npm run contracts`. Change that file, not this one.

export interface paths {
    readonly "/api/career-sites/feed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Career sites, page by page, by a cursor.
         * @description Costs 50 credits for each row that it returns. The order of the rows is not documented. Sites do not expire;
         *     they are updated. To stay in step, ask with `updated_after` = start of the last complete run − 15 minutes, and
         *     keep `next_cursor` after the rows. Only an answer with status 200 debits credits (public page on prices).
         */
        readonly post: operations["readCareerSites"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/companies/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One company in full. Free; counts toward the rate limit.
         * @description The older version wants the key, the newer one calls it public. So the key is sent, and only to the origin
         *     that it belongs to.
         */
        readonly get: operations["getCompany"];
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
        readonly CompanyType: "for_profit" | "non_profit";
        readonly FeedRequest: {
            readonly industries?: readonly string[];
            readonly company_sizes?: readonly string[];
            /** @description ISO alpha-2. */
            readonly country_codes?: readonly string[];
            readonly funding_stages?: readonly string[];
            readonly company_types?: readonly components["schemas"]["CompanyType"][];
            /** @description Founded in that year or after. */
            readonly founded_after?: number;
            /** @description Left out, it means both. */
            readonly is_agency?: boolean;
            /**
             * Format: date-time
             * @description Strictly after; UTC.
             */
            readonly updated_after?: string;
            /**
             * Format: date-time
             * @description Newer version. On or after.
             */
            readonly discovered_after?: string;
            /**
             * Format: date-time
             * @description Newer version. Strictly before.
             */
            readonly discovered_before?: string;
            /**
             * @description The next_cursor of the page before. Opaque; that it belongs to one set of filters, to `updated_after`
             *     among them, is assumed.
             */
            readonly cursor?: string;
            /** @default 50 */
            readonly batch_size: number;
        };
        readonly CareerSite: {
            /**
             * Format: uuid
             * @description Of the company, stable: the primary key.
             */
            readonly id: string;
            readonly name?: string;
            readonly website?: string | null;
            readonly logo_url?: string | null;
            readonly summary?: string | null;
            /** @description One to three. */
            readonly industries?: readonly string[];
            /** @description Newer version. b2b, b2c, saas, service-provider, for example. */
            readonly categories?: readonly string[];
            readonly linkedin_url?: string | null;
            readonly crunchbase_url?: string | null;
            /** @description The system that the company hires with. An open set. */
            readonly ats?: string;
            /** @description Where its jobs are listed. */
            readonly listing_url?: string;
            /**
             * Format: date-time
             * @description Newer version.
             */
            readonly discovered_at?: string | null;
            /**
             * Format: date-time
             * @description Newer version. UTC.
             */
            readonly updated_at?: string;
            /** @description Older version: with the key; newer version: public. */
            readonly details_url?: string | null;
        };
        readonly FeedResponse: {
            readonly career_sites: readonly components["schemas"]["CareerSite"][];
            /** @description That it is null on the last page is assumed. */
            readonly next_cursor?: string | null;
            readonly has_more: boolean;
        };
        /**
         * @description What its fields are called and how they are made is not documented, only that there is funding, leadership,
         *     ratings, press and more.
         */
        readonly CompanyDetails: {
            readonly funding?: unknown;
            readonly leadership?: unknown;
            readonly ratings?: unknown;
            readonly press?: unknown;
        } & {
            readonly [key: string]: unknown;
        };
        readonly ErrorResponse: {
            readonly status?: number;
            /** @description The name of the status. */
            readonly error: string;
            readonly message?: string;
        };
        /** @description Has no message. */
        readonly InsufficientCreditsResponse: {
            /** @constant */
            readonly status?: 402;
            /** @constant */
            readonly error: "Insufficient credits";
            readonly credits_required?: number;
            readonly credits_balance?: number;
        };
    };
    responses: {
        /** @description A value that cannot be, or "Invalid cursor"; then drop the cursor and begin anew. */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The key is missing or wrong. */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The balance does not reach for the number of rows that was asked for (for this feed assumed): a smaller
         *     batch_size may pass. Nothing is debited.
         */
        readonly InsufficientCredits: {
            headers: {
                readonly "X-Credits-Balance": components["headers"]["X-Credits-Balance"];
                readonly "X-Credits-Required": components["headers"]["X-Credits-Required"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["InsufficientCreditsResponse"];
            };
        };
        /** @description The plan does not have this feed, for example. */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description No such company. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The rate limit. The body is assumed. */
        readonly TooManyRequests: {
            headers: {
                readonly "Retry-After": components["headers"]["Retry-After"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The service failed. The body is assumed. */
        readonly ServerError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Wait as long as Retry-After says. The body is assumed. */
        readonly Unavailable: {
            headers: {
                readonly "Retry-After": components["headers"]["Retry-After"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description A copy of has_more. */
        readonly "X-Has-More": boolean;
        /** @description What this answer cost. */
        readonly "X-Credits-Deducted": number;
        /** @description What is left. Sent with a debit and with 402; may be absent (subscription, free rows). */
        readonly "X-Credits-Balance": number;
        /** @description With 402 only. */
        readonly "X-Credits-Required": number;
        readonly "X-RateLimit-Limit": number;
        readonly "X-RateLimit-Remaining": number;
        /** @description The name of the third header was cut off; the unit is assumed to be epoch seconds. */
        readonly "X-RateLimit-Reset": number;
        /** @description Seconds, with 429. With 503 it is assumed. */
        readonly "Retry-After": string;
    };
    pathItems: never;
}
export type CompanyType = components['schemas']['CompanyType'];
export type FeedRequest = components['schemas']['FeedRequest'];
export type CareerSite = components['schemas']['CareerSite'];
export type FeedResponse = components['schemas']['FeedResponse'];
export type CompanyDetails = components['schemas']['CompanyDetails'];
export type ErrorResponse = components['schemas']['ErrorResponse'];
export type InsufficientCreditsResponse = components['schemas']['InsufficientCreditsResponse'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseInsufficientCredits = components['responses']['InsufficientCredits'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseServerError = components['responses']['ServerError'];
export type ResponseUnavailable = components['responses']['Unavailable'];
export type HeaderXHasMore = components['headers']['X-Has-More'];
export type HeaderXCreditsDeducted = components['headers']['X-Credits-Deducted'];
export type HeaderXCreditsBalance = components['headers']['X-Credits-Balance'];
export type HeaderXCreditsRequired = components['headers']['X-Credits-Required'];
export type HeaderXRateLimitLimit = components['headers']['X-RateLimit-Limit'];
export type HeaderXRateLimitRemaining = components['headers']['X-RateLimit-Remaining'];
export type HeaderXRateLimitReset = components['headers']['X-RateLimit-Reset'];
export type HeaderRetryAfter = components['headers']['Retry-After'];
export type $defs = Record<string, never>;
export interface operations {
    readonly readCareerSites: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description All of it is optional. Values inside a list are alternatives; all filters must hold. */
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["FeedRequest"];
            };
        };
        readonly responses: {
            /** @description One page of career sites. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly "X-Has-More": components["headers"]["X-Has-More"];
                    readonly "X-Credits-Deducted": components["headers"]["X-Credits-Deducted"];
                    readonly "X-Credits-Balance": components["headers"]["X-Credits-Balance"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FeedResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["InsufficientCredits"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getCompany: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The company. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompanyDetails"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
}

/** The origin of the service. */
export const ORIGIN = "https://connect.jobo.world" as const;

/** The prefix of every path. */
export const BASE_PATH = "" as const;

/** Path of each operation, without the base path. */
export const PATHS = {"readCareerSites":"/api/career-sites/feed","getCompany":"/api/companies/{id}"} as const;

/** HTTP method of each operation. */
export const METHODS = {"readCareerSites":"post","getCompany":"get"} as const;

/** The number of records on a page. */
export const LIMITS = {"readCareerSites":{"default":50,"maximum":50}} as const;

/** Names of the headers that mean something. */
export const HEADERS = {"hasMore":"X-Has-More","creditsDeducted":"X-Credits-Deducted","creditsBalance":"X-Credits-Balance","creditsRequired":"X-Credits-Required","limit":"X-RateLimit-Limit","remaining":"X-RateLimit-Remaining","reset":"X-RateLimit-Reset","retryAfter":"Retry-After"} as const;

/** Every `CompanyType`. */
export const COMPANY_TYPES = ["for_profit","non_profit"] as const;

/** The fields that `FeedRequest` itself has. */
export const FEED_PARAMETERS = ["industries","company_sizes","country_codes","funding_stages","company_types","founded_after","is_agency","updated_after","discovered_after","discovered_before","cursor","batch_size"] as const;

/** The fields that `CareerSite` itself has. */
export const CAREER_SITE_FIELDS = ["id","name","website","logo_url","summary","industries","categories","linkedin_url","crunchbase_url","ats","listing_url","discovered_at","updated_at","details_url"] as const;

/** The fields that `CompanyDetails` itself has. */
export const COMPANY_DETAIL_FIELDS = ["funding","leadership","ratings","press"] as const;

export const PRICE = {"creditsPerRow":50,"dollarsPerCredit":0.001} as const;

export const OVERLAP = 15 as const;

export const RATE_LIMITS = {"feed":{"requests":120,"seconds":60},"general":{"requests":360,"seconds":60}} as const;

export const INVALID_CURSOR = "invalid cursor" as const;

export const COMPANY_SIZES = ["1-10","11-50","51-200","201-500","501-1000","1001-5000","5001-10000","10001+"] as const;

export const FUNDING_STAGES = ["seed","series_a","series_b","series_c","series_d","public"] as const;
