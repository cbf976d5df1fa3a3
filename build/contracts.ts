/**
 * Writes `src/sources/<service>/generated/contract.ts` from `contracts/<service>.openapi.yaml`, so that no path, field,
 * enum or limit is written down twice; the same for contracts in folders, and for the made-up service of the tests. `--check` writes nothing and fails
 * when a file is out of date.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { parse } from 'yaml';
import { constantsOf } from './contract/constants';
import type { Contract } from './contract/document';

const ROOT = join(__dirname, '..');
/** The folders that hold contracts, and the sources generated from them. */
const FOLDERS = [
  { contracts: 'contracts', sources: 'src/sources' },
  { contracts: 'test/support/made-up-service/contracts', sources: 'test/support/made-up-service/sources' },
] as const;
const ENDING = '.openapi.yaml';

/** Returns the text of one generated file: first the types, then the constants. @param file A path below the root. */
async function generate(file: string): Promise<string> {
  const contract = parse(readFileSync(join(ROOT, file), 'utf8'), { merge: true }) as Contract;
  // Double assertion: `Contract` names only what the generator of constants reads.
  const types = await openapiTypescript(structuredClone(contract) as unknown as OpenAPI3, {
    immutable: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    rootTypesKeepCasing: true,
    silent: true,
  });
  return [
    `// Made from ${file} by \`npm run contracts\`. Change that file, not this one.\n`,
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
  for (const { contracts, sources } of FOLDERS) {
    for (const file of contractsIn(contracts)) {
      const service = file.slice(0, -ENDING.length);
      const text = await generate(`${contracts}/${file}`);
      update(join(ROOT, sources, service, 'generated', 'contract.ts'), text, check);
    }
  }
}

/** Returns the paths of the contracts below a folder, relative to it. */
function contractsIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(ENDING),
  );
}

function update(path: string, text: string, check: boolean): void {
  if (text === read(path)) return;
  if (check) {
    console.error(`${relative(ROOT, path)} is out of date: run \`npm run contracts\`.`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`wrote ${relative(ROOT, path)}`);
}

void main(process.argv.includes('--check'));
