/** The parts of an OpenAPI document that the generator looks at, with our own `x-` hints. */

export interface Schema {
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly default?: unknown;
  readonly maximum?: number;
  readonly 'x-constant'?: string;
}

interface Parameter {
  readonly $ref?: string;
  readonly name?: string;
  readonly schema?: Schema;
}

export interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
  };
}

export interface Contract {
  readonly servers?: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly parameters?: Readonly<Record<string, Parameter>>;
    readonly headers?: Readonly<Record<string, { readonly 'x-constant'?: string }>>;
    readonly schemas: Readonly<Record<string, Schema>>;
  };
  readonly 'x-constants'?: Readonly<Record<string, unknown>>;
}

/** Resolves a `$ref`; returns anything else as it is. */
export function resolve<T extends { readonly $ref?: string }>(contract: Contract, item: T): T {
  if (item.$ref === undefined) return item;
  const steps = item.$ref.replace(/^#\//, '').split('/');
  const target = steps.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | undefined)?.[step],
    contract,
  );
  if (target === undefined) throw new Error(`Nothing at ${item.$ref}`);
  return resolve(contract, target as T);
}
