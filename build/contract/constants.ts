/**
 * The values of a contract that the running code needs, as TypeScript. Each is an export of its own without a
 * call in it, so that the bundler drops those that nobody imports.
 */
import { type Contract, type Operation, resolve, type Schema } from './document';

const METHODS = new Set(['get', 'put', 'post', 'patch', 'delete']);

/** All constants of a contract, one `export const` for each. */
export function constantsOf(contract: Contract): string {
  const constants = new Map<string, { value: unknown; comment: string }>();
  const add = (name: string, value: unknown, comment: string): void => {
    if (constants.has(name)) throw new Error(`Two constants are named ${name}`);
    constants.set(name, { value, comment });
  };

  const server = contract.servers?.[0];
  if (server !== undefined) {
    const url = new URL(server.url);
    add('ORIGIN', url.origin, 'The origin of the service.');
    add('BASE_PATH', url.pathname.replace(/\/$/, ''), 'The prefix of every path.');
  }

  const operations = operationsOf(contract);
  add(
    'PATHS',
    pick(operations, ({ path }) => path),
    'Path of each operation, without the base path.',
  );
  add(
    'METHODS',
    pick(operations, ({ method }) => method),
    'HTTP method of each operation.',
  );
  add(
    'LIMITS',
    pick(operations, ({ operation }) => limitOf(contract, operation)),
    'The number of records on a page.',
  );

  const headers = Object.entries(contract.components.headers ?? {}).map(([name, header]) => {
    if (header['x-constant'] === undefined) throw new Error(`Header ${name} needs an x-constant`);
    return [header['x-constant'], name] as const;
  });
  if (headers.length > 0)
    add('HEADERS', Object.fromEntries(headers), 'Names of the headers that mean something.');

  for (const [name, schema] of Object.entries(contract.components.schemas)) {
    const constant = schema['x-constant'];
    if (schema.enum !== undefined) {
      if (constant === undefined) throw new Error(`Schema ${name} has an enum: it needs an x-constant`);
      add(constant, schema.enum, `Every \`${name}\`.`);
    } else if (constant !== undefined) {
      add(constant, ownFieldsOf(schema), `The fields that \`${name}\` itself has.`);
    }
  }
  for (const [name, value] of Object.entries(contract['x-constants'] ?? {})) add(name, value, '');

  return [...constants]
    .map(([name, { value, comment }]) => {
      const line = `export const ${name} = ${JSON.stringify(value)} as const;\n`;
      return comment === '' ? line : `/** ${comment} */\n${line}`;
    })
    .join('\n');
}

interface NamedOperation {
  readonly name: string;
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

function operationsOf(contract: Contract): NamedOperation[] {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.has(method))
      .map(([method, operation]) => {
        if (operation.operationId === undefined) throw new Error(`${method} ${path} needs an operationId`);
        return { name: operation.operationId, path, method, operation };
      }),
  );
}

/** One entry for each operation that has something to say. */
function pick(operations: NamedOperation[], read: (operation: NamedOperation) => unknown): object {
  return Object.fromEntries(
    operations
      .map((operation) => [operation.name, read(operation)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** The page size: a `limit` in the query, or a `limit` or `batch_size` in the body. */
function limitOf(contract: Contract, operation: Operation): object | undefined {
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const fields = body === undefined ? {} : (resolve(contract, body).properties ?? {});
  const schema =
    operation.parameters?.map((item) => resolve(contract, item)).find(({ name }) => name === 'limit')
      ?.schema ??
    fields['limit'] ??
    fields['batch_size'];
  if (schema === undefined) return undefined;
  const { default: usual, maximum } = resolve(contract, schema);
  return { default: usual, maximum };
}

/** Field names of a schema, without those of a schema that it extends. */
function ownFieldsOf(schema: Schema): string[] {
  return [...(schema.allOf ?? []).flatMap(ownFieldsOf), ...Object.keys(schema.properties ?? {})];
}
