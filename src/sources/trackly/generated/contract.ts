// Made from contracts/trackly.openapi.yaml by `npm run contracts`. Change that file, not this one.

export interface paths {
    readonly "/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Search and list job postings.
         * @description A parameter that is left out takes the user's saved preference, not a default (see `Preferences`); a user who
         *     has saved none gets locationFilter=us, jobModality=full_time and product jobs only. So send all of them.
         *     Pages shift while postings come and go: compare ids.
         */
        readonly get: operations["listJobs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/jobs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One posting with its description. */
        readonly get: operations["getJob"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/companies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List companies. */
        readonly get: operations["listCompanies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/companies/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Find companies by name, domain or keywords.
         * @description Has no pages.
         */
        readonly get: operations["searchCompanies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The caller's profile and saved preferences. A cheap way to try a key. */
        readonly get: operations["getProfile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/stats": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The same answer as /me; there are no metrics in it. Prefer /me. */
        readonly get: operations["getStats"];
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
        readonly JobFunction: "product" | "engineering" | "design" | "data" | "marketing" | "sales" | "partnerships" | "finance" | "strategy" | "operations" | "people" | "legal" | "support" | "other";
        /** @enum {string} */
        readonly RegionTag: "europe" | "latam" | "middle_east" | "asia" | "africa" | "canada" | "oceania" | "remote" | "unknown";
        /**
         * @description Where a posting is.
         * @enum {string}
         */
        readonly Region: "us" | "non_us" | "europe" | "latam" | "middle_east" | "asia" | "africa" | "canada" | "oceania" | "remote" | "unknown";
        /**
         * @description Only `us` is documented beside the region tags.
         * @enum {string}
         */
        readonly RegionFilter: "us" | "europe" | "latam" | "middle_east" | "asia" | "africa" | "canada" | "oceania" | "remote" | "unknown";
        /** @enum {string} */
        readonly LocationFilter: "us" | "non_us" | "all" | "europe" | "latam" | "middle_east" | "asia" | "africa" | "canada" | "oceania" | "remote" | "unknown";
        /** @enum {string} */
        readonly JobModality: "full_time" | "internship" | "all";
        /**
         * @description The public client no longer lists `applying`.
         * @enum {string}
         */
        readonly UserStatus: "new" | "applying" | "applied_confirmed" | "check_later" | "not_interested";
        /** @enum {string} */
        readonly StatusFilter: "new" | "applying" | "applied_confirmed" | "check_later" | "not_interested" | "all";
        /** @enum {string} */
        readonly JobSort: "newest" | "oldest" | "company";
        /** @enum {string} */
        readonly InternshipLevel: "undergraduate" | "graduate" | "mba" | "not_specified";
        /**
         * @description Newer versions of the public client expect `yes` and `no` too.
         * @enum {string}
         */
        readonly SponsorshipStatus: "sponsored" | "unsponsored" | "unknown";
        /** @enum {string} */
        readonly SponsorshipClassifier: "llm" | "reused" | "rule";
        /** @enum {string} */
        readonly SeniorityLevel: "junior" | "mid" | "senior" | "staff" | "director";
        /** @enum {string} */
        readonly CompanyStage: "seed" | "early" | "growth" | "unicorn" | "decacorn" | "enterprise";
        /** @enum {string} */
        readonly NotificationFrequency: "realtime" | "daily" | "weekly" | "off";
        /** @description A posting in a list. Any field but id and title may be absent, and enums may gain values. */
        readonly Job: {
            /** @description The key. Compare it as text. */
            readonly id: number;
            /** @description The posting's id in the company's own recruiting system. */
            readonly externalId?: string;
            readonly title: string;
            /** @description Free text. */
            readonly location?: string;
            /** @description Where to apply. */
            readonly jobUrl?: string;
            readonly jobFunction?: components["schemas"]["JobFunction"];
            /** Format: date-time */
            readonly postedAt?: string;
            /** Format: date-time */
            readonly firstSeenAt?: string;
            readonly isActive?: boolean;
            /** @description Posted in the last 24 hours. */
            readonly isNew?: boolean;
            /** @description The same as company.name. */
            readonly companyName?: string;
            /** @description The same as company.domain. */
            readonly companyDomain?: string;
            readonly companyId?: number;
            /** @description That it can be null is assumed. */
            readonly companyLogoUrl?: string | null;
            /** @description Other logos to try. */
            readonly companyLogoUrls?: readonly string[];
            readonly company?: components["schemas"]["JobCompany"];
            /** @description The recruiting system: ashby, greenhouse, lever, workday; an open set. */
            readonly atsSource?: string;
            readonly autoApplySupported?: boolean;
            readonly isPM?: boolean;
            readonly isStrategyOps?: boolean;
            readonly isPartnership?: boolean;
            readonly sponsorshipStatus?: components["schemas"]["SponsorshipStatus"];
            readonly sponsorshipEvidence?: string | null;
            readonly sponsorshipClassifier?: components["schemas"]["SponsorshipClassifier"];
            readonly region?: components["schemas"]["Region"];
            readonly seniorityLevel?: components["schemas"]["SeniorityLevel"] | null;
            /** @description Free text. */
            readonly salaryRange?: string | null;
            /** @description Free text. */
            readonly visaSponsorship?: string | null;
            /** @description Null when the user has set none. */
            readonly userStatus?: components["schemas"]["UserStatus"] | null;
            /** Format: date-time */
            readonly applyStartedAt?: string | null;
            /** Format: date-time */
            readonly appliedConfirmedAt?: string | null;
            /** Format: date-time */
            readonly statusUpdatedAt?: string | null;
            readonly timeToApplyMinutes?: number | null;
            readonly matchScore?: number | null;
            readonly matchReasons?: readonly string[];
            readonly matchConfidenceReasons?: readonly string[];
            readonly missingSkills?: readonly string[];
            readonly matchLabel?: string | null;
            readonly matchConfidence?: string | null;
            readonly matchExplanation?: string | null;
            /** @description A breakdown in seven dimensions; the shape of an item is not documented. */
            readonly dimensionScores?: readonly {
                readonly [key: string]: unknown;
            }[];
        };
        /** @description The company of a posting. */
        readonly JobCompany: {
            readonly id?: number;
            readonly name?: string;
            readonly domain?: string;
            /** @description That it can be null is assumed. */
            readonly logoUrl?: string | null;
            readonly logoUrls?: readonly string[];
            /** @description In the documented example of one posting only. */
            readonly atsType?: string;
            readonly companyStage?: components["schemas"]["CompanyStage"] | null;
            readonly fundingStage?: string | null;
            readonly fundingSeries?: string | null;
            /** @description In millions of US dollars. */
            readonly valuationMillions?: number | null;
            /** @description ISO 8601; whether it has a time of day is not documented. */
            readonly lastFinancingDate?: string | null;
            readonly description?: string | null;
            readonly ycBatch?: string | null;
        };
        /**
         * @description One posting in full, all fields flat. The documented example lacks companyName, companyId, isActive and
         *     atsSource, and its company has atsType but no logoUrl: fall back to company.name, .id and .atsType.
         */
        readonly JobDetail: components["schemas"]["Job"] & {
            readonly description?: string;
            readonly descriptionHtml?: string;
            /** @description Since it was posted. */
            readonly minutesAgo?: number;
            readonly recommendations?: readonly string[];
            readonly quickWins?: readonly string[];
            readonly candidateFit?: string | null;
            readonly skillsOverlap?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description This and the following only with a parsed description. */
            readonly salaryMin?: number | null;
            readonly salaryMax?: number | null;
            readonly salaryCurrency?: string | null;
            /** @description year, hour and others. */
            readonly salaryPeriod?: string | null;
            readonly structuredSkills?: readonly string[];
            readonly structuredPreferredSkills?: readonly string[];
            readonly structuredBenefits?: readonly string[];
            readonly structuredTools?: readonly string[];
            readonly structuredSponsorshipInfo?: string | null;
        };
        readonly Pagination: {
            readonly total?: number;
            /** @description The limit that was applied. */
            readonly limit?: number;
            readonly offset?: number;
            readonly hasMore?: boolean;
        };
        readonly JobsResponse: {
            /** @constant */
            readonly success: true;
            readonly jobs: readonly components["schemas"]["Job"][];
            /** @description On all pages together. */
            readonly total?: number;
            /** @description Trust this more than total. */
            readonly hasMore?: boolean;
            readonly autoApplyDevEnabled?: boolean;
            readonly servedFromCache?: boolean;
            /** @description 0 is fresh. */
            readonly dataFreshnessMs?: number;
            readonly pagination?: components["schemas"]["Pagination"];
        };
        readonly JobResponse: {
            /** @constant */
            readonly success: true;
            readonly job: components["schemas"]["JobDetail"];
        };
        readonly Company: {
            readonly id: number;
            readonly name: string;
            readonly domain?: string;
            /** @description That it can be null is assumed. */
            readonly logoUrl?: string | null;
            readonly atsType?: string;
            readonly industry?: string | null;
            readonly isFavorite?: boolean;
            readonly pmJobCount?: number;
            readonly totalJobCount?: number;
            readonly mbaJobCount?: number;
            /** @description How many jobs in each function. */
            readonly functionCounts?: {
                readonly [key: string]: number;
            };
            readonly companyStage?: components["schemas"]["CompanyStage"] | null;
            readonly fundingStage?: string | null;
            readonly fundingSeries?: string | null;
            /** @description In millions of US dollars. */
            readonly valuationMillions?: number | null;
            /** @description ISO 8601; whether it has a time of day is not documented. */
            readonly lastFinancingDate?: string | null;
            readonly description?: string | null;
            readonly ycBatch?: string | null;
        };
        /** @description There is no hasMore. */
        readonly CompaniesResponse: {
            /** @constant */
            readonly success: true;
            readonly companies: readonly components["schemas"]["Company"][];
            /** @description Companies on this page; but the documented example has the number of all of them here. */
            readonly count?: number;
            /** @description On all pages together; absent from the documented example. */
            readonly total?: number;
            readonly servedFromCache?: boolean;
            readonly dataFreshnessMs?: number;
        };
        /** @description A company that a search found. */
        readonly CompanyMatch: {
            readonly id: number;
            readonly name: string;
            readonly domain?: string;
            readonly logoUrl?: string | null;
            readonly industry?: string | null;
            readonly totalJobCount?: number;
        };
        /** @description The client also reads `results` in place of `companies`. */
        readonly CompanySearchResponse: {
            /** @constant */
            readonly success: true;
            readonly companies?: readonly components["schemas"]["CompanyMatch"][];
            readonly results?: readonly components["schemas"]["CompanyMatch"][];
            readonly count?: number;
        };
        /** @description What holds for each parameter of /jobs that is left out. */
        readonly Preferences: {
            readonly wantsPM?: boolean;
            readonly wantsStrategyOps?: boolean;
            readonly wantsPartnerships?: boolean;
            readonly wantedJobFunctions?: readonly components["schemas"]["JobFunction"][];
            readonly locationFilter?: string;
            readonly needsSponsorship?: boolean;
            readonly jobModality?: components["schemas"]["JobModality"];
            /** @description The shape is not documented. */
            readonly experienceRange?: unknown;
            /** @description The shape is not documented. */
            readonly experienceRanges?: unknown;
            readonly internshipLevels?: readonly components["schemas"]["InternshipLevel"][] | null;
            readonly favoritesDailyDigest?: boolean;
            readonly notificationsFavoritesOnly?: boolean;
            readonly notificationFrequency?: components["schemas"]["NotificationFrequency"];
        };
        readonly Profile: {
            readonly id: number;
            readonly email?: string;
            readonly name?: string;
            readonly picture?: string;
            readonly autoApplyDevEnabled?: boolean;
            readonly preferences?: components["schemas"]["Preferences"];
            readonly subscription?: {
                readonly status?: string;
                /** Format: date-time */
                readonly expiresAt?: string | null;
            };
            readonly onboardingCompleted?: boolean;
            readonly featureFlags?: {
                readonly networkingV1?: boolean;
            };
        };
        readonly ProfileResponse: {
            /** @constant */
            readonly success: true;
            readonly user: components["schemas"]["Profile"];
        };
        /** @description Something between us and the service may answer with HTML instead. */
        readonly ErrorResponse: {
            readonly error: string;
            readonly message?: string;
            readonly status?: number;
            /** @description maintenance_mode, INVITATION_REQUIRED, ACCESS_CHECK_UNAVAILABLE, ACCESS_BATCH_FULL and others. */
            readonly code?: string;
            readonly maintenance?: {
                readonly title?: string;
                readonly message?: string;
                readonly estimatedReturn?: string;
                readonly retryAfterSeconds?: number;
            };
        };
    };
    responses: {
        /** @description A value outside its list (`status`, `jobFunction`; others are assumed), or `q` under 2 characters. */
        readonly BadRequest: {
            headers: {
                readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The key is missing, wrong or revoked. */
        readonly Unauthorized: {
            headers: {
                readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The account has no access. `code` is INVITATION_REQUIRED or ACCESS_BATCH_FULL, for example. */
        readonly Forbidden: {
            headers: {
                readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description No such posting. */
        readonly NotFound: {
            headers: {
                readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description More than 10,000 requests in an hour. */
        readonly TooManyRequests: {
            headers: {
                readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                readonly "Retry-After": components["headers"]["Retry-After"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The service failed. */
        readonly ServerError: {
            headers: {
                readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The service is being looked after. Wait; do not hammer. */
        readonly Maintenance: {
            headers: {
                readonly "Retry-After": components["headers"]["Retry-After"];
                readonly "X-Trackly-Maintenance": components["headers"]["X-Trackly-Maintenance"];
                readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /** @description Any of these. A value that is not in the list is a 400. To get all functions, send all of them. */
        readonly jobFunction: readonly components["schemas"]["JobFunction"][];
        /**
         * @description One value of the list, or several region tags. In a list of several, `us`, `non_us` and `all` are dropped
         *     without a word. Use `region` for "us and others". If nothing is left, it counts as left out (assumed).
         */
        readonly locationFilter: readonly components["schemas"]["LocationFilter"][];
        /** @description Any of these regions; `us` may stand among them. Takes priority over `locationFilter`. */
        readonly region: readonly components["schemas"]["RegionFilter"][];
        /** @description The type of employment; nothing to do with remote or on site. */
        readonly jobModality: components["schemas"]["JobModality"];
        /** @description Keywords in title, company name or description. */
        readonly search: string;
        /**
         * @description Where the user stands with the posting. A value that is not in the list is a 400. What holds when it is left
         *     out is assumed to be `all`; `new` is assumed to take in postings without a status.
         */
        readonly status: components["schemas"]["StatusFilter"];
        /** @description `oldest` and `company` are documented, but the public client says that the service answers 400 to them. */
        readonly sort: components["schemas"]["JobSort"];
        /** @description How many on one page. What happens above the maximum is assumed to be the maximum. */
        readonly limit: number;
        /** @description How many to leave out at the start. The default is assumed. */
        readonly offset: number;
        /** @description Two-letter codes of states, and REMOTE, which is the main way to find remote jobs. */
        readonly usStates: readonly string[];
        /** @description Two-letter codes of Canadian provinces, and REMOTE. */
        readonly caProvinces: readonly string[];
        /** @description Applied only with jobModality=internship. */
        readonly internshipLevels: readonly components["schemas"]["InternshipLevel"][];
        /** @description Postings of one company. */
        readonly companyId: number;
        /** @description Postings of the user's favourite companies. The spelling of the two values is assumed. */
        readonly favoriteCompaniesOnly: boolean;
        /**
         * @deprecated
         * @description An older parameter, named in passing; do not send it.
         */
        readonly wantsPartnerships: boolean;
    };
    requestBodies: never;
    headers: {
        /** @description Requests left in this hour. */
        readonly "X-RateLimit-Remaining": number;
        /** @description When the hour ends. The unit is not documented; epoch seconds are assumed. */
        readonly "X-RateLimit-Reset": number;
        /** @description Seconds to wait, or a date. Seen with maintenance; not documented for 429. */
        readonly "Retry-After": string;
        readonly "X-Trackly-Maintenance": string;
        readonly "X-Request-Id": string;
    };
    pathItems: never;
}
export type JobFunction = components['schemas']['JobFunction'];
export type RegionTag = components['schemas']['RegionTag'];
export type Region = components['schemas']['Region'];
export type RegionFilter = components['schemas']['RegionFilter'];
export type LocationFilter = components['schemas']['LocationFilter'];
export type JobModality = components['schemas']['JobModality'];
export type UserStatus = components['schemas']['UserStatus'];
export type StatusFilter = components['schemas']['StatusFilter'];
export type JobSort = components['schemas']['JobSort'];
export type InternshipLevel = components['schemas']['InternshipLevel'];
export type SponsorshipStatus = components['schemas']['SponsorshipStatus'];
export type SponsorshipClassifier = components['schemas']['SponsorshipClassifier'];
export type SeniorityLevel = components['schemas']['SeniorityLevel'];
export type CompanyStage = components['schemas']['CompanyStage'];
export type NotificationFrequency = components['schemas']['NotificationFrequency'];
export type Job = components['schemas']['Job'];
export type JobCompany = components['schemas']['JobCompany'];
export type JobDetail = components['schemas']['JobDetail'];
export type Pagination = components['schemas']['Pagination'];
export type JobsResponse = components['schemas']['JobsResponse'];
export type JobResponse = components['schemas']['JobResponse'];
export type Company = components['schemas']['Company'];
export type CompaniesResponse = components['schemas']['CompaniesResponse'];
export type CompanyMatch = components['schemas']['CompanyMatch'];
export type CompanySearchResponse = components['schemas']['CompanySearchResponse'];
export type Preferences = components['schemas']['Preferences'];
export type Profile = components['schemas']['Profile'];
export type ProfileResponse = components['schemas']['ProfileResponse'];
export type ErrorResponse = components['schemas']['ErrorResponse'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseServerError = components['responses']['ServerError'];
export type ResponseMaintenance = components['responses']['Maintenance'];
export type ParameterJobFunction = components['parameters']['jobFunction'];
export type ParameterLocationFilter = components['parameters']['locationFilter'];
export type ParameterRegion = components['parameters']['region'];
export type ParameterJobModality = components['parameters']['jobModality'];
export type ParameterSearch = components['parameters']['search'];
export type ParameterStatus = components['parameters']['status'];
export type ParameterSort = components['parameters']['sort'];
export type ParameterLimit = components['parameters']['limit'];
export type ParameterOffset = components['parameters']['offset'];
export type ParameterUsStates = components['parameters']['usStates'];
export type ParameterCaProvinces = components['parameters']['caProvinces'];
export type ParameterInternshipLevels = components['parameters']['internshipLevels'];
export type ParameterCompanyId = components['parameters']['companyId'];
export type ParameterFavoriteCompaniesOnly = components['parameters']['favoriteCompaniesOnly'];
export type ParameterWantsPartnerships = components['parameters']['wantsPartnerships'];
export type HeaderXRateLimitRemaining = components['headers']['X-RateLimit-Remaining'];
export type HeaderXRateLimitReset = components['headers']['X-RateLimit-Reset'];
export type HeaderRetryAfter = components['headers']['Retry-After'];
export type HeaderXTracklyMaintenance = components['headers']['X-Trackly-Maintenance'];
export type HeaderXRequestId = components['headers']['X-Request-Id'];
export type $defs = Record<string, never>;
export interface operations {
    readonly listJobs: {
        readonly parameters: {
            readonly query?: {
                /** @description Any of these. A value that is not in the list is a 400. To get all functions, send all of them. */
                readonly jobFunction?: components["parameters"]["jobFunction"];
                /**
                 * @description One value of the list, or several region tags. In a list of several, `us`, `non_us` and `all` are dropped
                 *     without a word. Use `region` for "us and others". If nothing is left, it counts as left out (assumed).
                 */
                readonly locationFilter?: components["parameters"]["locationFilter"];
                /** @description Any of these regions; `us` may stand among them. Takes priority over `locationFilter`. */
                readonly region?: components["parameters"]["region"];
                /** @description The type of employment; nothing to do with remote or on site. */
                readonly jobModality?: components["parameters"]["jobModality"];
                /** @description Keywords in title, company name or description. */
                readonly search?: components["parameters"]["search"];
                /**
                 * @description Where the user stands with the posting. A value that is not in the list is a 400. What holds when it is left
                 *     out is assumed to be `all`; `new` is assumed to take in postings without a status.
                 */
                readonly status?: components["parameters"]["status"];
                /** @description `oldest` and `company` are documented, but the public client says that the service answers 400 to them. */
                readonly sort?: components["parameters"]["sort"];
                /** @description How many on one page. What happens above the maximum is assumed to be the maximum. */
                readonly limit?: components["parameters"]["limit"];
                /** @description How many to leave out at the start. The default is assumed. */
                readonly offset?: components["parameters"]["offset"];
                /** @description Two-letter codes of states, and REMOTE, which is the main way to find remote jobs. */
                readonly usStates?: components["parameters"]["usStates"];
                /** @description Two-letter codes of Canadian provinces, and REMOTE. */
                readonly caProvinces?: components["parameters"]["caProvinces"];
                /** @description Applied only with jobModality=internship. */
                readonly internshipLevels?: components["parameters"]["internshipLevels"];
                /** @description Postings of one company. */
                readonly companyId?: components["parameters"]["companyId"];
                /** @description Postings of the user's favourite companies. The spelling of the two values is assumed. */
                readonly favoriteCompaniesOnly?: components["parameters"]["favoriteCompaniesOnly"];
                /**
                 * @deprecated
                 * @description An older parameter, named in passing; do not send it.
                 */
                readonly wantsPartnerships?: components["parameters"]["wantsPartnerships"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of postings. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobsResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Maintenance"];
        };
    };
    readonly getJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The posting. The parsed fields are there only when the description could be parsed. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Maintenance"];
        };
    };
    readonly listCompanies: {
        readonly parameters: {
            readonly query?: {
                /** @description How many on one page. What happens above the maximum is assumed to be the maximum. */
                readonly limit?: components["parameters"]["limit"];
                /** @description How many to leave out at the start. The default is assumed. */
                readonly offset?: components["parameters"]["offset"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of companies. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompaniesResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Maintenance"];
        };
    };
    readonly searchCompanies: {
        readonly parameters: {
            readonly query: {
                /** @description At least 2 characters, or 400. The longest that a public client sends is 500. */
                readonly q: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The companies found, best match first. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompanySearchResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Maintenance"];
        };
    };
    readonly getProfile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The profile. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProfileResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Maintenance"];
        };
    };
    readonly getStats: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The profile. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProfileResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Maintenance"];
        };
    };
}

/** The origin of the service. */
export const ORIGIN = "https://closeai.mba" as const;

/** The prefix of every path. */
export const BASE_PATH = "/api/v1" as const;

/** Path of each operation, without the base path. */
export const PATHS = {"listJobs":"/jobs","getJob":"/jobs/{id}","listCompanies":"/companies","searchCompanies":"/companies/search","getProfile":"/me","getStats":"/stats"} as const;

/** HTTP method of each operation. */
export const METHODS = {"listJobs":"get","getJob":"get","listCompanies":"get","searchCompanies":"get","getProfile":"get","getStats":"get"} as const;

/** The number of records on a page. */
export const LIMITS = {"listJobs":{"default":20,"maximum":50},"listCompanies":{"default":20,"maximum":50},"searchCompanies":{"default":10,"maximum":50}} as const;

/** Names of the headers that mean something. */
export const HEADERS = {"remaining":"X-RateLimit-Remaining","reset":"X-RateLimit-Reset","retryAfter":"Retry-After","maintenance":"X-Trackly-Maintenance","requestId":"X-Request-Id"} as const;

/** Every `JobFunction`. */
export const JOB_FUNCTIONS = ["product","engineering","design","data","marketing","sales","partnerships","finance","strategy","operations","people","legal","support","other"] as const;

/** Every `RegionTag`. */
export const REGION_TAGS = ["europe","latam","middle_east","asia","africa","canada","oceania","remote","unknown"] as const;

/** Every `Region`. */
export const REGIONS = ["us","non_us","europe","latam","middle_east","asia","africa","canada","oceania","remote","unknown"] as const;

/** Every `RegionFilter`. */
export const REGION_FILTERS = ["us","europe","latam","middle_east","asia","africa","canada","oceania","remote","unknown"] as const;

/** Every `LocationFilter`. */
export const LOCATION_FILTERS = ["us","non_us","all","europe","latam","middle_east","asia","africa","canada","oceania","remote","unknown"] as const;

/** Every `JobModality`. */
export const JOB_MODALITIES = ["full_time","internship","all"] as const;

/** Every `UserStatus`. */
export const USER_STATUSES = ["new","applying","applied_confirmed","check_later","not_interested"] as const;

/** Every `StatusFilter`. */
export const STATUS_FILTERS = ["new","applying","applied_confirmed","check_later","not_interested","all"] as const;

/** Every `JobSort`. */
export const JOB_SORTS = ["newest","oldest","company"] as const;

/** Every `InternshipLevel`. */
export const INTERNSHIP_LEVELS = ["undergraduate","graduate","mba","not_specified"] as const;

/** Every `SponsorshipStatus`. */
export const SPONSORSHIP_STATUSES = ["sponsored","unsponsored","unknown"] as const;

/** Every `SponsorshipClassifier`. */
export const SPONSORSHIP_CLASSIFIERS = ["llm","reused","rule"] as const;

/** Every `SeniorityLevel`. */
export const SENIORITY_LEVELS = ["junior","mid","senior","staff","director"] as const;

/** Every `CompanyStage`. */
export const COMPANY_STAGES = ["seed","early","growth","unicorn","decacorn","enterprise"] as const;

/** Every `NotificationFrequency`. */
export const NOTIFICATION_FREQUENCIES = ["realtime","daily","weekly","off"] as const;

/** The fields that `Job` itself has. */
export const JOB_FIELDS = ["id","externalId","title","location","jobUrl","jobFunction","postedAt","firstSeenAt","isActive","isNew","companyName","companyDomain","companyId","companyLogoUrl","companyLogoUrls","company","atsSource","autoApplySupported","isPM","isStrategyOps","isPartnership","sponsorshipStatus","sponsorshipEvidence","sponsorshipClassifier","region","seniorityLevel","salaryRange","visaSponsorship","userStatus","applyStartedAt","appliedConfirmedAt","statusUpdatedAt","timeToApplyMinutes","matchScore","matchReasons","matchConfidenceReasons","missingSkills","matchLabel","matchConfidence","matchExplanation","dimensionScores"] as const;

/** The fields that `JobCompany` itself has. */
export const JOB_COMPANY_FIELDS = ["id","name","domain","logoUrl","logoUrls","atsType","companyStage","fundingStage","fundingSeries","valuationMillions","lastFinancingDate","description","ycBatch"] as const;

/** The fields that `JobDetail` itself has. */
export const JOB_DETAIL_FIELDS = ["description","descriptionHtml","minutesAgo","recommendations","quickWins","candidateFit","skillsOverlap","salaryMin","salaryMax","salaryCurrency","salaryPeriod","structuredSkills","structuredPreferredSkills","structuredBenefits","structuredTools","structuredSponsorshipInfo"] as const;

/** The fields that `Company` itself has. */
export const COMPANY_FIELDS = ["id","name","domain","logoUrl","atsType","industry","isFavorite","pmJobCount","totalJobCount","mbaJobCount","functionCounts","companyStage","fundingStage","fundingSeries","valuationMillions","lastFinancingDate","description","ycBatch"] as const;

export const RATE_LIMIT = {"requests":10000,"seconds":3600} as const;

export const KEY = {"prefix":"trk_","minimumLength":14} as const;

export const NEW_USER_PREFERENCES = {"locationFilter":"us","jobModality":"full_time","wantsPM":true} as const;

export const PREFERENCE_FUNCTIONS = {"wantsPM":["product"],"wantsStrategyOps":["strategy","operations"],"wantsPartnerships":["partnerships"]} as const;
