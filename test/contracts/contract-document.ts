/** A contract as a JSON Schema validator reads it, strict or as written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

// biome-ignore lint/suspicious/noExplicitAny: a document is walked whatever it holds
export type Node = any;

export function readContract(service: string): Node {
  const file = join(__dirname, `../../contracts/${service}.openapi.yaml`);
  return parse(readFileSync(file, 'utf8'), { merge: true });
}

/** Calls `visit` for each object of a document, with the way to it. */
export function walk(node: Node, visit: (node: Node, path: string) => void, path = '#'): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) visit(node, path);
  for (const [name, child] of Object.entries(node)) walk(child, visit, `${path}/${name}`);
}

export function resolve(document: Node, reference: string): Node {
  return reference
    .replace(/^#\//, '')
    .split('/')
    .reduce((node, step) => node?.[step.replace(/~1/g, '/').replace(/~0/g, '~')], document);
}

/**
 * A function that validates an answer against a named schema of a contract. Fields that the contract does not name
 * are errors, wherever it does not say that they may be anything.
 */
export function strictValidator(service: string): (schema: string) => ValidateFunction {
  const document = structuredClone(readContract(service));
  const isRecord = (schema: Node): boolean => {
    const target = schema.$ref === undefined ? schema : resolve(document, schema.$ref);
    return (
      target.allOf !== undefined ||
      (target.properties !== undefined && target.additionalProperties === undefined)
    );
  };
  const close = (schema: Node): Node =>
    isRecord(schema) ? { ...schema, unevaluatedProperties: false } : schema;
  walk(document.components.schemas, (node) => {
    for (const [name, child] of Object.entries(node.properties ?? {})) node.properties[name] = close(child);
    if (node.items !== undefined) node.items = close(node.items);
  });
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(document, service);
  return (schema) =>
    ajv.compile({ $ref: `${service}#/components/schemas/${schema}`, unevaluatedProperties: false });
}
