import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import * as contract from '../../src/sources/trackly/generated/contract';

const ROOT = join(__dirname, '../..');
const TSX = require.resolve('tsx/cli');
const CONTRACTS = readdirSync(join(ROOT, 'contracts')).filter((name) => name.endsWith('.openapi.yaml'));

function check(root: string) {
  return spawnSync(process.execPath, [TSX, join(root, 'build/contracts.ts'), '--check'], {
    encoding: 'utf8',
  });
}

test('the generated contracts are those of the documents', () => {
  const { status, stderr } = check(ROOT);
  expect([stderr, status]).toEqual(['', 0]);
});

test('a document that was changed without generating again is found out', () => {
  const copy = mkdtempSync(join(tmpdir(), 'contracts-'));
  try {
    for (const folder of ['build', 'contracts', 'src/sources']) {
      cpSync(join(ROOT, folder), join(copy, folder), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir');
    appendFileSync(join(copy, 'contracts/trackly.openapi.yaml'), '    Added:\n      type: object\n');
    const { status, stderr } = check(copy);
    expect(status).toBe(1);
    expect(stderr).toContain(`${join('src/sources/trackly/generated/contract.ts')} is out of date`);
  } finally {
    rmSync(copy, { recursive: true });
  }
});

test('it says where the service lives and how its pages are', () => {
  expect(contract.ORIGIN + contract.BASE_PATH + contract.PATHS.listJobs).toBe(
    'https://closeai.mba/api/v1/jobs',
  );
  expect(contract.LIMITS).toEqual({
    listJobs: { default: 20, maximum: 50 },
    listCompanies: { default: 20, maximum: 50 },
    searchCompanies: { default: 10, maximum: 50 },
  });
  expect(contract.JOB_FUNCTIONS).toHaveLength(14);
  expect(contract.HEADERS).toMatchObject({ remaining: 'X-RateLimit-Remaining', reset: 'X-RateLimit-Reset' });
});

test.each(
  CONTRACTS,
)('%s becomes constants only: nothing runs, so what nobody uses is dropped from the bundle', (name) => {
  const file = join(ROOT, 'src/sources', name.split('.')[0] as string, 'generated/contract.ts');
  const code = require('node:fs').readFileSync(file, 'utf8');
  const javascript = transformSync(code, { loader: 'ts', target: 'es2019', format: 'esm' }).code;
  const statements = javascript
    .replace(/^\/\/.*$|^\/\*\*.*\*\/$/gm, '')
    .split(/;\n/)
    .map((statement) => statement.trim())
    .filter(Boolean);
  for (const statement of statements.slice(0, -1)) expect(statement).toMatch(/^const [A-Z_]+ = ["[{\d]/);
  expect(statements.at(-1)).toMatch(/^export \{/);
});
