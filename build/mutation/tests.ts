/** Picks the tests that are likely to notice a mistake: those of the file itself, then the quick ones of the engine. */
import { basename } from 'node:path';

/** Of the engine on the built script, the fastest and widest first. */
export const GENERAL: readonly string[] = [
  'test/stories/run/companies.test.ts',
  'test/stories/soft-delete/proved.test.ts',
  'test/stories/run/career-sites.test.ts',
  'test/stories/run/career-sites-money.test.ts',
  'test/stories/held-edits/questions.test.ts',
  'test/stories/run/complete.test.ts',
  'test/stories/run/adopt.test.ts',
  'test/stories/run/lookups.test.ts',
  'test/src/sync/run/details.test.ts',
  'test/stories/push/send.test.ts',
  'test/stories/row-ids/lost-ids.test.ts',
  'test/stories/row-ids/copied-rows.test.ts',
  'test/src/ui/menu/status.test.ts',
  'test/stories/run/meanwhile.test.ts',
  'test/stories/run/harmless.test.ts',
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
