/** Which tests are likely to see a mistake: those of the file itself, then the quick ones of the engine. */
import { basename } from 'node:path';

/** Of the engine on the built script, the fastest and widest first. */
export const GENERAL: readonly string[] = [
  'test/src/sync/run/companies.test.ts',
  'test/src/sync/run/soft-delete/proved.test.ts',
  'test/src/sync/run/career-sites.test.ts',
  'test/src/sync/run/career-sites-money.test.ts',
  'test/src/sync/push/held/held.test.ts',
  'test/src/sync/run/complete.test.ts',
  'test/src/sync/run/adopt.test.ts',
  'test/src/sync/run/lookups.test.ts',
  'test/src/sync/run/details.test.ts',
  'test/src/sync/push/send.test.ts',
  'test/src/sync/run/row-ids/lost-ids.test.ts',
  'test/src/sync/run/row-ids/copied-rows.test.ts',
  'test/src/ui/menu/status.test.ts',
  'test/src/sync/run/meanwhile.test.ts',
  'test/src/sync/run/harmless.test.ts',
];

/** By folder and by the words of their names. @param tests All there are. */
export function testsNear(file: string, tests: readonly string[]): string[] {
  const own = `test/${file.replace(/\.ts$/, '.test.ts')}`;
  const words = basename(file, '.ts')
    .split('-')
    .filter((word) => word.length > 3);
  const named = tests.filter((test) => test !== own && words.some((word) => isNamed(test, word)));
  return [...tests.filter((test) => test === own), ...named.slice(0, MOST_NAMED)];
}

const MOST_NAMED = 2;

function isNamed(test: string, word: string): boolean {
  const name = basename(test);
  return name.endsWith('.test.ts') && !/death|stor/.test(name) && name.includes(word.replace(/s$/, ''));
}
