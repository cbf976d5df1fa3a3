/**
 * Writes `src/sources/<service>/generated/contract.ts` from `contracts/<service>.openapi.yaml`, so that no path,
 * field, enum or limit is written down twice. `--check` writes nothing and fails when a file is out of date.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { parse } from 'yaml';
import { constantsOf } from './contract/constants';
import type { Contract } from './contract/document';

const ROOT = join(__dirname, '..');
const CONTRACTS = join(ROOT, 'contracts');
const ENDING = '.openapi.yaml';

/** The text of one generated file: first the types, then the constants. */
async function generate(file: string): Promise<string> {
  const contract = parse(readFileSync(join(CONTRACTS, file), 'utf8'), { merge: true }) as Contract;
  const types = await openapiTypescript(structuredClone(contract) as unknown as OpenAPI3, {
    immutable: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    rootTypesKeepCasing: true,
    silent: true,
  });
  return [
    `// Made from contracts/${file} by \`npm run contracts\`. Change that file, not this one.\n`,
    astToString(types),
    constantsOf(contract),
  ].join('\n');
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

async function main(check: boolean): Promise<void> {
  for (const file of readdirSync(CONTRACTS).filter((name) => name.endsWith(ENDING))) {
    const service = file.slice(0, -ENDING.length);
    const path = join(ROOT, 'src', 'sources', service, 'generated', 'contract.ts');
    const text = await generate(file);
    if (text === read(path)) continue;
    if (check) {
      console.error(`${relative(ROOT, path)} is out of date: run \`npm run contracts\`.`);
      process.exitCode = 1;
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`wrote ${relative(ROOT, path)}`);
  }
}

void main(process.argv.includes('--check'));
