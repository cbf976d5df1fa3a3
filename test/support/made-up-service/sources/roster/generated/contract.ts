// Made from test/support/made-up-service/contracts/roster.openapi.yaml by `npm run contracts`. Change that file, not this one.

export interface paths {
    readonly "/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A token for e-mail and password. */
        readonly post: operations["signIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Checks that the service is available. */
        readonly get: operations["getHealth"];
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
        /** Returns the account that the token belongs to. */
        readonly get: operations["getAccount"];
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
        /** Companies by a part of their name, three letters at least. */
        readonly get: operations["searchCompanies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/openings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Openings, page by page, by a cursor. */
        readonly get: operations["listOpenings"];
        readonly put?: never;
        /** A new opening. */
        readonly post: operations["createOpening"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/openings/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Deletes it. */
        readonly delete: operations["deleteOpening"];
        readonly options?: never;
        readonly head?: never;
        /** Changes some fields. */
        readonly patch: operations["updateOpening"];
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        readonly Stage: "seen" | "asked" | "met";
        readonly Credentials: {
            readonly email: string;
            readonly password: string;
        };
        readonly Session: {
            readonly token: string;
        };
        readonly Account: {
            readonly name?: string;
        };
        readonly Company: {
            readonly slug: string;
            readonly name: string;
            readonly openings?: number;
        };
        readonly Companies: {
            readonly companies: readonly components["schemas"]["Company"][];
        };
        readonly NewOpening: {
            readonly title?: string;
            readonly company?: string;
            readonly stage?: components["schemas"]["Stage"];
            readonly notes?: string;
        };
        readonly Opening: components["schemas"]["NewOpening"] & {
            readonly id: string;
            /** Format: date-time */
            readonly changed_at?: string;
        };
        readonly Openings: {
            readonly items: readonly components["schemas"]["Opening"][];
            readonly next?: string;
        };
        readonly Refusal: {
            readonly error?: string;
            readonly fields?: {
                readonly [key: string]: string;
            };
        };
    };
    responses: {
        /** @description Why not. */
        readonly Refused: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Refusal"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Requests left. */
        readonly "X-Quota-Left": number;
        /** @description When there are more, in seconds. */
        readonly "X-Quota-Reset": number;
        /** @description Seconds. */
        readonly "Retry-After": number;
    };
    pathItems: never;
}
export type Stage = components['schemas']['Stage'];
export type Credentials = components['schemas']['Credentials'];
export type Session = components['schemas']['Session'];
export type Account = components['schemas']['Account'];
export type Company = components['schemas']['Company'];
export type Companies = components['schemas']['Companies'];
export type NewOpening = components['schemas']['NewOpening'];
export type Opening = components['schemas']['Opening'];
export type Openings = components['schemas']['Openings'];
export type Refusal = components['schemas']['Refusal'];
export type ResponseRefused = components['responses']['Refused'];
export type HeaderXQuotaLeft = components['headers']['X-Quota-Left'];
export type HeaderXQuotaReset = components['headers']['X-Quota-Reset'];
export type HeaderRetryAfter = components['headers']['Retry-After'];
export type $defs = Record<string, never>;
export interface operations {
    readonly signIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["Credentials"];
            };
        };
        readonly responses: {
            /** @description A session. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly 401: components["responses"]["Refused"];
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
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": Record<string, never>;
                };
            };
        };
    };
    readonly getAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The account. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Account"];
                };
            };
            readonly 401: components["responses"]["Refused"];
        };
    };
    readonly searchCompanies: {
        readonly parameters: {
            readonly query: {
                readonly name: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Those that match. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Companies"];
                };
            };
            readonly 401: components["responses"]["Refused"];
        };
    };
    readonly listOpenings: {
        readonly parameters: {
            readonly query?: {
                readonly company?: string;
                readonly cursor?: string;
                readonly limit?: number;
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
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Openings"];
                };
            };
            readonly 401: components["responses"]["Refused"];
        };
    };
    readonly createOpening: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewOpening"];
            };
        };
        readonly responses: {
            /** @description It, with its id. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Opening"];
                };
            };
            readonly 401: components["responses"]["Refused"];
            readonly 422: components["responses"]["Refused"];
        };
    };
    readonly deleteOpening: {
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
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["Refused"];
        };
    };
    readonly updateOpening: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewOpening"];
            };
        };
        readonly responses: {
            /** @description It, as it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Opening"];
                };
            };
            readonly 401: components["responses"]["Refused"];
            readonly 422: components["responses"]["Refused"];
        };
    };
}

/** The origin of the service. */
export const ORIGIN = "https://api.roster.example" as const;

/** The prefix of every path. */
export const BASE_PATH = "/v2" as const;

/** Path of each operation, without the base path. */
export const PATHS = {"signIn":"/session","getHealth":"/health","getAccount":"/me","searchCompanies":"/companies","listOpenings":"/openings","createOpening":"/openings","updateOpening":"/openings/{id}","deleteOpening":"/openings/{id}"} as const;

/** HTTP method of each operation. */
export const METHODS = {"signIn":"post","getHealth":"get","getAccount":"get","searchCompanies":"get","listOpenings":"get","createOpening":"post","updateOpening":"patch","deleteOpening":"delete"} as const;

/** The number of records on a page. */
export const LIMITS = {"listOpenings":{"default":2,"maximum":2}} as const;

/** Names of the headers that mean something. */
export const HEADERS = {"remaining":"X-Quota-Left","reset":"X-Quota-Reset","retryAfter":"Retry-After"} as const;

/** Every `Stage`. */
export const STAGES = ["seen","asked","met"] as const;

/** The fields that `NewOpening` itself has. */
export const WRITABLE_FIELDS = ["title","company","stage","notes"] as const;

/** The fields that `Opening` itself has. */
export const OPENING_FIELDS = ["id","changed_at"] as const;
