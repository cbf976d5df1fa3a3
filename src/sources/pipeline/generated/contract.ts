// Made from contracts/pipeline.openapi.yaml by `npm run contracts`. Change that file, not this one.

export interface paths {
    readonly "/api/auth/signup": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Makes an account. Its e-mail address must be confirmed before the first sign-in. */
        readonly post: operations["signUp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/login": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Signs in with e-mail address and password.
         * @description Sets an HTTP-only cookie, which is the documented way; a token is for those who manage tokens themselves. Its
         *     body is not documented: look for `token`, `access_token`, `session.access_token` and the same below `data`,
         *     and keep the cookie when there is none.
         */
        readonly post: operations["signIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/refresh": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A new token for one that has expired. Where it is a 404, a person must sign in again. */
        readonly post: operations["renewSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/logout": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends the session of the cookie. Signing out is documented, its path is not. */
        readonly post: operations["signOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the service is up. Its body is not documented. */
        readonly get: operations["getHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The person's own applications, page by page.
         * @description Deleted ones are left out, but with `since` they come with the time of their deletion (assumed; they may as
         *     well be missing). Pages drift while applications come and go.
         */
        readonly get: operations["listApplications"];
        readonly put?: never;
        /** A new application. Not idempotent, so look for it before asking again. */
        readonly post: operations["createApplication"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/jobs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One application. One of another person, or a deleted one, is a 404. */
        readonly get: operations["getApplication"];
        readonly put?: never;
        readonly post?: never;
        /** Marks it as deleted. */
        readonly delete: operations["deleteApplication"];
        readonly options?: never;
        readonly head?: never;
        /** Changes the fields that are given. That it is PATCH and not PUT is assumed. */
        readonly patch: operations["updateApplication"];
        readonly trace?: never;
    };
    readonly "/api/analytics/dashboard": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Numbers on all applications. Without the wrapper `data`. */
        readonly get: operations["getDashboard"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/analytics/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What happened on each day. Documented by name only. */
        readonly get: operations["getTimeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ai/insights": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Planned. Today always 501. */
        readonly get: operations["getInsights"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ai/score": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Planned. Today always 501. Its path and its body are not documented. */
        readonly post: operations["scoreApplication"];
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
        readonly ApplicationStatus: "saved" | "applied" | "interview" | "offer" | "rejected";
        /** @enum {string} */
        readonly ApplicationSource: "brightermonday" | "fuzu" | "linkedin" | "manual";
        /** @enum {string} */
        readonly ApplicationSort: "created_at" | "updated_at" | "ai_match_score" | "company_name";
        /** @enum {string} */
        readonly SortOrder: "asc" | "desc";
        /** @enum {string} */
        readonly InsightType: "daily_digest" | "pattern_detection" | "recommendation" | "weekly_summary" | "market_analysis";
        /**
         * @description The four fields of the documented example are the first ones; that the others are taken, too, is assumed.
         *     Without a status it is `saved`, without a source `manual` (assumed).
         */
        readonly NewApplication: {
            readonly company_name: string;
            readonly job_title: string;
            readonly status?: components["schemas"]["ApplicationStatus"];
            readonly source?: components["schemas"]["ApplicationSource"];
            readonly job_description?: string | null;
            /** @description https only. */
            readonly job_url?: string | null;
            readonly location?: string | null;
            readonly is_remote?: boolean | null;
            readonly notes?: string | null;
            /** Format: date-time */
            readonly applied_at?: string | null;
            /** Format: date-time */
            readonly interview_at?: string | null;
            /** Format: date-time */
            readonly offer_at?: string | null;
            /** Format: date-time */
            readonly rejected_at?: string | null;
            readonly salary_min?: number | null;
            readonly salary_max?: number | null;
        };
        /** @description What is left out stays; null takes a value away. */
        readonly ApplicationChange: {
            readonly company_name?: string;
            readonly job_title?: string;
            readonly status?: components["schemas"]["ApplicationStatus"];
            readonly source?: components["schemas"]["ApplicationSource"];
            readonly job_description?: string | null;
            /** @description https only. */
            readonly job_url?: string | null;
            readonly location?: string | null;
            readonly is_remote?: boolean | null;
            readonly notes?: string | null;
            /** Format: date-time */
            readonly applied_at?: string | null;
            /** Format: date-time */
            readonly interview_at?: string | null;
            /** Format: date-time */
            readonly offer_at?: string | null;
            /** Format: date-time */
            readonly rejected_at?: string | null;
            readonly salary_min?: number | null;
            readonly salary_max?: number | null;
        };
        /**
         * @description Documented by name: id, user_id, company_name, job_title, job_description, job_url, source, status,
         *     ai_match_score, ai_reasoning, ai_parsed_data, applied_at, interview_at, created_at, updated_at. Documented by
         *     meaning only, so that their names are assumed: the dates of offer, rejection, scraping, synchronising and
         *     deletion, the two ends of the salary, location, is_remote, notes.
         */
        readonly Application: {
            /** Format: uuid */
            readonly id: string;
            readonly user_id?: string;
            readonly company_name?: string;
            readonly job_title?: string;
            readonly job_description?: string | null;
            /** @description https only. */
            readonly job_url?: string | null;
            readonly source?: components["schemas"]["ApplicationSource"];
            readonly status?: components["schemas"]["ApplicationStatus"];
            /** @description 0 to 100; null is not scored. */
            readonly ai_match_score?: number | null;
            readonly ai_reasoning?: string | null;
            readonly ai_parsed_data?: components["schemas"]["ParsedPosting"];
            readonly location?: string | null;
            readonly is_remote?: boolean | null;
            readonly notes?: string | null;
            /** Format: date-time */
            readonly applied_at?: string | null;
            /** Format: date-time */
            readonly interview_at?: string | null;
            /** Format: date-time */
            readonly offer_at?: string | null;
            /** Format: date-time */
            readonly rejected_at?: string | null;
            readonly salary_min?: number | null;
            readonly salary_max?: number | null;
            /** Format: date-time */
            readonly created_at?: string;
            /** Format: date-time */
            readonly updated_at?: string;
            /** Format: date-time */
            readonly last_scraped_at?: string | null;
            /** Format: date-time */
            readonly last_synced_at?: string | null;
            /** Format: date-time */
            readonly deleted_at?: string | null;
        };
        /**
         * @description What was read from the posting: a salary with the code of its currency, and the experience that it asks for
         *     (junior, mid, senior, lead, staff). The names inside are assumed.
         */
        readonly ParsedPosting: ({
            readonly salary?: ({
                readonly min?: number | null;
                readonly max?: number | null;
                readonly currency?: string | null;
            } & {
                readonly [key: string]: unknown;
            }) | null;
            readonly experience_level?: string | null;
        } & {
            readonly [key: string]: unknown;
        }) | null;
        /** @description That `has_more` and the numbers are there is documented; their names are from another page. */
        readonly ApplicationsResponse: {
            readonly data: readonly components["schemas"]["Application"][];
            readonly total?: number;
            readonly page?: number;
            readonly limit?: number;
            readonly has_more?: boolean;
        };
        readonly ApplicationResponse: {
            readonly data: components["schemas"]["Application"];
        };
        readonly SignUpRequest: {
            /**
             * Format: email
             * @description Kept in small letters.
             */
            readonly email: string;
            readonly password: string;
            readonly redirect_to?: string;
        };
        readonly SignUpResponse: {
            readonly user: components["schemas"]["User"];
            readonly message: string;
        };
        readonly User: {
            /** Format: uuid */
            readonly id: string;
            readonly email: string;
        };
        readonly SignInRequest: {
            /** Format: email */
            readonly email: string;
            readonly password: string;
        };
        readonly SignInResponse: {
            readonly user: components["schemas"]["User"];
            readonly session?: {
                readonly access_token?: string;
                readonly refresh_token?: string;
                /** @constant */
                readonly token_type?: "bearer";
                /** @description Seconds. */
                readonly expires_in?: number;
            };
        };
        readonly RenewalRequest: {
            readonly refresh_token: string;
        };
        readonly MessageResponse: {
            readonly message: string;
        };
        readonly HealthResponse: {
            /** @constant */
            readonly status?: "ok";
            /** Format: date-time */
            readonly timestamp?: string;
        };
        /** @description Changes are against the week before. Rates are 0 to 100. The shapes inside the lists are assumed. */
        readonly Dashboard: {
            readonly totalApplications?: number;
            /** @description Per cent. */
            readonly applicationsChange?: number;
            readonly activeCompanies?: number;
            /** @description Per cent. */
            readonly companiesChange?: number;
            readonly interviewRate?: number;
            /** @description Points. */
            readonly interviewRateChange?: number;
            readonly avgMatchScore?: number;
            /** @description Points. */
            readonly matchScoreChange?: number;
            readonly responseRate?: number;
            /** @description Days from applied_at to interview_at. */
            readonly avgResponseTime?: number;
            readonly byStatus?: {
                readonly [key: string]: number;
            };
            /** @description Most first. */
            readonly bySource?: readonly components["schemas"]["SourceCount"][];
            /** @description Each of the last 30 days. */
            readonly applicationsOverTime?: readonly components["schemas"]["DayCount"][];
            readonly statusOverTime?: readonly components["schemas"]["DayStatuses"][];
            /** @description The last ten. */
            readonly activities?: readonly components["schemas"]["Activity"][];
        };
        readonly SourceCount: {
            readonly source?: string;
            readonly count?: number;
        };
        readonly DayCount: {
            /** Format: date */
            readonly date?: string;
            readonly count?: number;
        };
        readonly DayStatuses: {
            /** Format: date */
            readonly date?: string;
            readonly saved?: number;
            readonly applied?: number;
            readonly interview?: number;
            readonly offer?: number;
            readonly rejected?: number;
        };
        readonly Activity: {
            /** @description Of the application. */
            readonly id?: string;
            readonly type?: components["schemas"]["ApplicationStatus"];
            readonly company_name?: string;
            readonly job_title?: string;
            /** Format: date-time */
            readonly at?: string;
        };
        readonly Timeline: {
            readonly timeline: readonly components["schemas"]["DayStatuses"][];
        };
        readonly Insight: {
            readonly id?: string;
            readonly user_id?: string;
            readonly insight_type?: components["schemas"]["InsightType"];
            readonly title?: string;
            readonly content?: string;
            readonly metadata?: {
                readonly [key: string]: unknown;
            } | null;
            /** Format: date-time */
            readonly created_at?: string;
        };
        readonly InsightsResponse: {
            readonly insights: readonly components["schemas"]["Insight"][];
            readonly has_more?: boolean;
        };
        readonly ScoreRequest: {
            /** Format: uuid */
            readonly job_id: string;
        };
        /** @description The plain shape, and that of a value that cannot be, which has `details`. */
        readonly ErrorResponse: {
            readonly error: {
                readonly code: string;
                readonly message: string;
                readonly details?: readonly components["schemas"]["FieldError"][];
                /** @description Seconds. That it stands here is assumed. */
                readonly retry_after?: number;
                readonly request_id?: string;
            };
        };
        readonly FieldError: {
            readonly field: string;
            readonly message: string;
        };
    };
    responses: {
        /**
         * @description Accepted, and carried out later: look for what became of it, and do not ask again. The overview has this status
         *     in its list; for which requests it comes, and its body, are assumed.
         */
        readonly Accepted: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["MessageResponse"];
            };
        };
        /** @description A value that cannot be. With VALIDATION_ERROR, `details` names the fields. */
        readonly Invalid: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The token is missing, wrong or has expired; or e-mail address and password do not match. */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Not for this person; or the e-mail address is not confirmed yet. */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is no such thing, or it belongs to another person. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is one already. The overview has this status in its list; only for signing up is it told when it comes. */
        readonly Conflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The rate limit; `retry_after` is in seconds. */
        readonly TooManyRequests: {
            headers: {
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
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description This server does not offer it. */
        readonly NotImplemented: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Try again later. */
        readonly Unavailable: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /** @description Any of these. */
        readonly status: readonly components["schemas"]["ApplicationStatus"][];
        readonly source: components["schemas"]["ApplicationSource"];
        /** @description Updated after it. */
        readonly since: string;
        /** @description In company name and job title. At most 200 characters. The name of the parameter is assumed. */
        readonly search: string;
        /** @description That both values leave out what says neither is assumed. */
        readonly is_remote: boolean;
        /** @description That it leaves out what has no score is assumed. */
        readonly min_score: number;
        readonly page: number;
        /** @description That more than the maximum is an error is assumed. */
        readonly limit: number;
        readonly sort: components["schemas"]["ApplicationSort"];
        readonly order: components["schemas"]["SortOrder"];
    };
    requestBodies: never;
    headers: {
        /** @description That there are three headers, with the limit, what remains and the reset, is documented. */
        readonly "X-RateLimit-Limit": number;
        readonly "X-RateLimit-Remaining": number;
        /** @description A Unix timestamp. The unit is assumed to be seconds. */
        readonly "X-RateLimit-Reset": number;
        /** @description Seconds. `retry_after` in the body is documented. */
        readonly "Retry-After": number;
        readonly "Set-Cookie": string;
    };
    pathItems: never;
}
export type ApplicationStatus = components['schemas']['ApplicationStatus'];
export type ApplicationSource = components['schemas']['ApplicationSource'];
export type ApplicationSort = components['schemas']['ApplicationSort'];
export type SortOrder = components['schemas']['SortOrder'];
export type InsightType = components['schemas']['InsightType'];
export type NewApplication = components['schemas']['NewApplication'];
export type ApplicationChange = components['schemas']['ApplicationChange'];
export type Application = components['schemas']['Application'];
export type ParsedPosting = components['schemas']['ParsedPosting'];
export type ApplicationsResponse = components['schemas']['ApplicationsResponse'];
export type ApplicationResponse = components['schemas']['ApplicationResponse'];
export type SignUpRequest = components['schemas']['SignUpRequest'];
export type SignUpResponse = components['schemas']['SignUpResponse'];
export type User = components['schemas']['User'];
export type SignInRequest = components['schemas']['SignInRequest'];
export type SignInResponse = components['schemas']['SignInResponse'];
export type RenewalRequest = components['schemas']['RenewalRequest'];
export type MessageResponse = components['schemas']['MessageResponse'];
export type HealthResponse = components['schemas']['HealthResponse'];
export type Dashboard = components['schemas']['Dashboard'];
export type SourceCount = components['schemas']['SourceCount'];
export type DayCount = components['schemas']['DayCount'];
export type DayStatuses = components['schemas']['DayStatuses'];
export type Activity = components['schemas']['Activity'];
export type Timeline = components['schemas']['Timeline'];
export type Insight = components['schemas']['Insight'];
export type InsightsResponse = components['schemas']['InsightsResponse'];
export type ScoreRequest = components['schemas']['ScoreRequest'];
export type ErrorResponse = components['schemas']['ErrorResponse'];
export type FieldError = components['schemas']['FieldError'];
export type ResponseAccepted = components['responses']['Accepted'];
export type ResponseInvalid = components['responses']['Invalid'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseConflict = components['responses']['Conflict'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseServerError = components['responses']['ServerError'];
export type ResponseNotImplemented = components['responses']['NotImplemented'];
export type ResponseUnavailable = components['responses']['Unavailable'];
export type ParameterStatus = components['parameters']['status'];
export type ParameterSource = components['parameters']['source'];
export type ParameterSince = components['parameters']['since'];
export type ParameterSearch = components['parameters']['search'];
export type ParameterIsRemote = components['parameters']['is_remote'];
export type ParameterMinScore = components['parameters']['min_score'];
export type ParameterPage = components['parameters']['page'];
export type ParameterLimit = components['parameters']['limit'];
export type ParameterSort = components['parameters']['sort'];
export type ParameterOrder = components['parameters']['order'];
export type HeaderXRateLimitLimit = components['headers']['X-RateLimit-Limit'];
export type HeaderXRateLimitRemaining = components['headers']['X-RateLimit-Remaining'];
export type HeaderXRateLimitReset = components['headers']['X-RateLimit-Reset'];
export type HeaderRetryAfter = components['headers']['Retry-After'];
export type HeaderSetCookie = components['headers']['Set-Cookie'];
export type $defs = Record<string, never>;
export interface operations {
    readonly signUp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignUpRequest"];
            };
        };
        readonly responses: {
            /** @description The account. Without the wrapper `data`. */
            readonly 201: {
                headers: {
                    readonly "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignUpResponse"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly signIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignInRequest"];
            };
        };
        readonly responses: {
            /** @description The session. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly "Set-Cookie": components["headers"]["Set-Cookie"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignInResponse"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly renewSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RenewalRequest"];
            };
        };
        readonly responses: {
            /** @description The session. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly "Set-Cookie": components["headers"]["Set-Cookie"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignInResponse"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly signOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MessageResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
        };
    };
    readonly getHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HealthResponse"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listApplications: {
        readonly parameters: {
            readonly query?: {
                /** @description Any of these. */
                readonly status?: components["parameters"]["status"];
                readonly source?: components["parameters"]["source"];
                /** @description Updated after it. */
                readonly since?: components["parameters"]["since"];
                /** @description In company name and job title. At most 200 characters. The name of the parameter is assumed. */
                readonly search?: components["parameters"]["search"];
                /** @description That both values leave out what says neither is assumed. */
                readonly is_remote?: components["parameters"]["is_remote"];
                /** @description That it leaves out what has no score is assumed. */
                readonly min_score?: components["parameters"]["min_score"];
                readonly page?: components["parameters"]["page"];
                /** @description That more than the maximum is an error is assumed. */
                readonly limit?: components["parameters"]["limit"];
                readonly sort?: components["parameters"]["sort"];
                readonly order?: components["parameters"]["order"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApplicationsResponse"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly createApplication: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewApplication"];
            };
        };
        readonly responses: {
            /** @description As it was kept. */
            readonly 201: {
                headers: {
                    readonly "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApplicationResponse"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Invalid"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getApplication: {
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
            /** @description The application. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApplicationResponse"];
                };
            };
            readonly 400: components["responses"]["Invalid"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly deleteApplication: {
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
            /** @description The application. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApplicationResponse"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Invalid"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly updateApplication: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ApplicationChange"];
            };
        };
        readonly responses: {
            /** @description The application. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApplicationResponse"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Invalid"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getDashboard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The numbers. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Dashboard"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getTimeline: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The days, oldest first. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Timeline"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly getInsights: {
        readonly parameters: {
            readonly query?: {
                readonly type?: components["schemas"]["InsightType"];
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The insights, one day. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InsightsResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 501: components["responses"]["NotImplemented"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly scoreApplication: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ScoreRequest"];
            };
        };
        readonly responses: {
            /** @description The application with its score, one day. */
            readonly 200: {
                headers: {
                    readonly "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    readonly "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    readonly "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApplicationResponse"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["ServerError"];
            readonly 501: components["responses"]["NotImplemented"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
}

/** The origin of the service. */
export const ORIGIN = "https://api.pipeline.local" as const;

/** The prefix of every path. */
export const BASE_PATH = "" as const;

/** Path of each operation, without the base path. */
export const PATHS = {"signUp":"/api/auth/signup","signIn":"/api/auth/login","renewSession":"/api/auth/refresh","signOut":"/api/auth/logout","getHealth":"/api/health","listApplications":"/api/jobs","createApplication":"/api/jobs","getApplication":"/api/jobs/{id}","updateApplication":"/api/jobs/{id}","deleteApplication":"/api/jobs/{id}","getDashboard":"/api/analytics/dashboard","getTimeline":"/api/analytics/timeline","getInsights":"/api/ai/insights","scoreApplication":"/api/ai/score"} as const;

/** HTTP method of each operation. */
export const METHODS = {"signUp":"post","signIn":"post","renewSession":"post","signOut":"post","getHealth":"get","listApplications":"get","createApplication":"post","getApplication":"get","updateApplication":"patch","deleteApplication":"delete","getDashboard":"get","getTimeline":"get","getInsights":"get","scoreApplication":"post"} as const;

/** The number of records on a page. */
export const LIMITS = {"listApplications":{"default":100,"maximum":500},"getInsights":{"default":10}} as const;

/** Names of the headers that mean something. */
export const HEADERS = {"limit":"X-RateLimit-Limit","remaining":"X-RateLimit-Remaining","reset":"X-RateLimit-Reset","retryAfter":"Retry-After","setCookie":"Set-Cookie"} as const;

/** Every `ApplicationStatus`. */
export const STATUSES = ["saved","applied","interview","offer","rejected"] as const;

/** Every `ApplicationSource`. */
export const SOURCES = ["brightermonday","fuzu","linkedin","manual"] as const;

/** Every `ApplicationSort`. */
export const SORTS = ["created_at","updated_at","ai_match_score","company_name"] as const;

/** Every `SortOrder`. */
export const SORT_ORDERS = ["asc","desc"] as const;

/** Every `InsightType`. */
export const INSIGHT_TYPES = ["daily_digest","pattern_detection","recommendation","weekly_summary","market_analysis"] as const;

/** The fields that `NewApplication` itself has. */
export const WRITABLE_FIELDS = ["company_name","job_title","status","source","job_description","job_url","location","is_remote","notes","applied_at","interview_at","offer_at","rejected_at","salary_min","salary_max"] as const;

/** The fields that `Application` itself has. */
export const APPLICATION_FIELDS = ["id","user_id","company_name","job_title","job_description","job_url","source","status","ai_match_score","ai_reasoning","ai_parsed_data","location","is_remote","notes","applied_at","interview_at","offer_at","rejected_at","salary_min","salary_max","created_at","updated_at","last_scraped_at","last_synced_at","deleted_at"] as const;

/** The fields that `Dashboard` itself has. */
export const DASHBOARD_FIELDS = ["totalApplications","applicationsChange","activeCompanies","companiesChange","interviewRate","interviewRateChange","avgMatchScore","matchScoreChange","responseRate","avgResponseTime","byStatus","bySource","applicationsOverTime","statusOverTime","activities"] as const;

export const API = "/api" as const;

export const RATE_LIMITS = {"standard":{"requests":100,"seconds":60},"auth":{"requests":5,"seconds":60},"ai":{"requests":20,"seconds":3600}} as const;

export const OVERLAP = 15 as const;

export const SESSION_COOKIE = "pipeline-session" as const;

export const TOKEN_LIFE = {"access":3600,"renewal":604800} as const;

export const ERROR_CODES = {"unauthorized":"UNAUTHORIZED","validation":"VALIDATION_ERROR","notFound":"NOT_FOUND","weakPassword":"WEAK_PASSWORD","emailTaken":"EMAIL_TAKEN","notImplemented":"NOT_IMPLEMENTED","wrongPassword":"INVALID_CREDENTIALS","notConfirmed":"EMAIL_NOT_CONFIRMED","forbidden":"FORBIDDEN","conflict":"CONFLICT","rateLimited":"RATE_LIMITED","failed":"INTERNAL_ERROR","unavailable":"SERVICE_UNAVAILABLE"} as const;

export const SHORTEST_PASSWORD = 8 as const;

export const LONGEST_SEARCH = 200 as const;
