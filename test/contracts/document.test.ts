import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { readContract, resolve, walk } from './contract-document';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];
const SOURCES = ['documented', 'public-page', 'command-line-client', 'assumed'];
const SERVICES = readdirSync(join(__dirname, '../../contracts'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.openapi.yaml'))
  .map((name) => name.split('.')[0] as string);

describe.each(SERVICES)('the contract of %s', (service) => {
  const document = readContract(service);
  const operations = Object.entries(document.paths as object).flatMap(([path, item]) =>
    METHODS.flatMap((method) => (item[method] ? [{ path, method, ...item[method] }] : [])),
  );

  test('is an OpenAPI 3.1 document with a server, a description and operations', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    expect(document.info.description).toContain('x-source');
    expect(document.servers[0].url).toMatch(/^https:\/\//);
    expect(operations.length).toBeGreaterThan(0);
  });

  test('points at nothing that is not there', () => {
    walk(document, (node, path) => {
      if (typeof node.$ref === 'string')
        expect([path, resolve(document, node.$ref)]).not.toEqual([path, undefined]);
    });
  });

  test('names each operation once, with its answers and every parameter of its path', () => {
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { operationId, path, parameters = [], responses } of operations) {
      expect([operationId, Object.keys(responses).length > 0]).toEqual([operationId, true]);
      for (const response of Object.values<{ $ref?: string; description?: string }>(responses)) {
        const found = response.$ref === undefined ? response : resolve(document, response.$ref);
        expect(found.description).toEqual(expect.any(String));
      }
      const inPath = parameters
        .map((parameter: { $ref?: string }) =>
          parameter.$ref ? resolve(document, parameter.$ref) : parameter,
        )
        .filter((parameter: { in: string }) => parameter.in === 'path')
        .map((parameter: { name: string }) => `{${parameter.name}}`);
      expect(inPath).toEqual(path.match(/\{\w+\}/g) ?? []);
    }
  });

  test('every schema is valid JSON Schema', () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, allowUnionTypes: true });
    addFormats(ajv);
    for (const keyword of ['x-constant', 'x-source']) ajv.addKeyword(keyword);
    ajv.addVocabulary([
      'openapi',
      'info',
      'servers',
      'security',
      'tags',
      'paths',
      'components',
      'x-constants',
    ]);
    ajv.addSchema(document, service);
    for (const name of Object.keys(document.components.schemas)) {
      expect(() => ajv.compile({ $ref: `${service}#/components/schemas/${name}` })).not.toThrow();
    }
  });

  test('tells where a fact comes from in the agreed words', () => {
    walk(document, (node, path) => {
      if (node['x-source'] !== undefined)
        expect([path, SOURCES]).toEqual([path, expect.arrayContaining([node['x-source']])]);
    });
  });

  test('every default is one of the values that it may have', () => {
    walk(document, (node, path) => {
      if (node.default === undefined || node.enum === undefined) return;
      expect([path, node.enum]).toEqual([path, expect.arrayContaining([node.default])]);
    });
  });
});
