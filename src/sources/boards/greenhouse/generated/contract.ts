// Made from contracts/boards/greenhouse.openapi.yaml by `npm run contracts`. Change that file, not this one.

export interface paths {
    readonly "/boards/{board}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The name of the employer. */
        readonly get: operations["getBoard"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/boards/{board}/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every opening of the board in one answer; there are no pages, filters or orders. */
        readonly get: operations["listJobs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/boards/{board}/jobs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One opening, with its description. */
        readonly get: operations["getJob"];
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
        readonly Board: {
            readonly name: string;
            /** @description HTML; may be empty. */
            readonly content?: string;
        };
        readonly Jobs: {
            readonly jobs: readonly components["schemas"]["Job"][];
            readonly meta?: {
                readonly total?: number;
            };
        };
        readonly Job: {
            /** @description Of the post. The key. */
            readonly id: number;
            /** @description The job behind the post; null for a prospect post, which is no opening. */
            readonly internal_job_id?: number | null;
            readonly title: string;
            /**
             * Format: date-time
             * @description With an offset. Changes on any edit.
             */
            readonly updated_at?: string;
            readonly requisition_id?: string | null;
            readonly location?: {
                /** @description Free text; may only say how one works ("Hybrid"). */
                readonly name?: string;
            };
            /** @description May be a page of the employer with ?gh_jid={id}. */
            readonly absolute_url?: string;
            readonly language?: string;
            /** @description Fields of the employer's own. */
            readonly metadata?: readonly {
                readonly id?: number;
                readonly name?: string;
                readonly value_type?: string;
                readonly value?: unknown;
            }[] | null;
            /** @description With `content`. HTML, escaped as entities: decode once. It can be escaped twice (assumed). */
            readonly content?: string;
            /** @description With `content`. */
            readonly departments?: readonly components["schemas"]["Department"][];
            /** @description With `content`. */
            readonly offices?: readonly components["schemas"]["Office"][];
            /** Format: date-time */
            readonly first_published?: string | null;
            readonly company_name?: string;
            readonly application_deadline?: string | null;
            readonly education?: string;
        };
        readonly JobDetail: components["schemas"]["Job"] & {
            /** @description With `pay_transparency`. A band of zeros tells no pay (assumed). */
            readonly pay_input_ranges?: readonly components["schemas"]["PayRange"][];
        };
        readonly PayRange: {
            readonly min_cents?: number;
            readonly max_cents?: number;
            readonly currency_type?: string;
            /** @description May say the interval: "Annual Salary", "Hourly". */
            readonly title?: string | null;
            /** @description HTML. */
            readonly blurb?: string | null;
        };
        readonly Department: {
            readonly id?: number;
            readonly name?: string;
            readonly parent_id?: number | null;
            readonly child_ids?: readonly number[];
        };
        readonly Office: {
            readonly id?: number;
            readonly name?: string;
            readonly location?: string | null;
            readonly parent_id?: number | null;
            readonly child_ids?: readonly number[];
        };
        readonly Refusal: {
            readonly status?: number;
            readonly error?: string;
        };
    };
    responses: {
        /** @description No such board, or no such opening. The words are assumed. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Refusal"];
            };
        };
    };
    parameters: {
        /** @description The token of the board, as in its address boards.greenhouse.io/{board}. */
        readonly Board: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Board = components['schemas']['Board'];
export type Jobs = components['schemas']['Jobs'];
export type Job = components['schemas']['Job'];
export type JobDetail = components['schemas']['JobDetail'];
export type PayRange = components['schemas']['PayRange'];
export type Department = components['schemas']['Department'];
export type Office = components['schemas']['Office'];
export type Refusal = components['schemas']['Refusal'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ParameterBoard = components['parameters']['Board'];
export type $defs = Record<string, never>;
export interface operations {
    readonly getBoard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The token of the board, as in its address boards.greenhouse.io/{board}. */
                readonly board: components["parameters"]["Board"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The board. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Board"];
                };
            };
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly listJobs: {
        readonly parameters: {
            readonly query?: {
                /** @description Adds the description, the departments and the offices of each opening. */
                readonly content?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /** @description The token of the board, as in its address boards.greenhouse.io/{board}. */
                readonly board: components["parameters"]["Board"];
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
                    readonly "application/json": components["schemas"]["Jobs"];
                };
            };
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly getJob: {
        readonly parameters: {
            readonly query?: {
                /** @description Adds `pay_input_ranges`. */
                readonly pay_transparency?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /** @description The token of the board, as in its address boards.greenhouse.io/{board}. */
                readonly board: components["parameters"]["Board"];
                readonly id: number;
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
                    readonly "application/json": components["schemas"]["JobDetail"];
                };
            };
            readonly 404: components["responses"]["NotFound"];
        };
    };
}

/** The origin of the service. */
export const ORIGIN = "https://boards-api.greenhouse.io" as const;

/** The prefix of every path. */
export const BASE_PATH = "/v1" as const;

/** Path of each operation, without the base path. */
export const PATHS = {"getBoard":"/boards/{board}","listJobs":"/boards/{board}/jobs","getJob":"/boards/{board}/jobs/{id}"} as const;

/** HTTP method of each operation. */
export const METHODS = {"getBoard":"get","listJobs":"get","getJob":"get"} as const;

/** The number of records on a page. */
export const LIMITS = {} as const;

/** The fields that `Job` itself has. */
export const GREENHOUSE_JOB_FIELDS = ["id","internal_job_id","title","updated_at","requisition_id","location","absolute_url","language","metadata","content","departments","offices","first_published","company_name","application_deadline","education"] as const;
