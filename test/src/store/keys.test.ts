/** The list of names is the only place where one is written down, and the documentation shows it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { withStateSection } from '../../../build/state-section';
import { KEY, STORED_STATE } from '../../../src/store/keys';
import { DE } from '../../../src/ui/words/de';
import { EN } from '../../../src/ui/words/en';

const ARCHITECTURE = join(__dirname, '..', '..', '..', 'docs', 'architecture.md');
const SOURCES = join(__dirname, '..', '..', '..', 'src');
const NAMES: readonly string[] = Object.values(KEY);
/** Short words that mean other things elsewhere: in `src/store` they would be names. */
const COMMON_WORDS: readonly string[] = [KEY.log, KEY.triggerOwner];
/** The title of a toast begins as a note does, in every language. */
const TOAST_TITLES: readonly string[] = [EN.toasts.failed, DE.toasts.failed];

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'generated' ? [] : filesIn(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

/** The beginnings of all texts in a file: literals, and templates up to their first value. */
function textsIn(path: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node))
      texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest));
  return texts;
}

it('no other file spells a name', () => {
  const spelled = filesIn(SOURCES)
    .filter((path) => !path.endsWith(join('store', 'keys.ts')))
    .flatMap((path) => {
      const isStore = path.startsWith(join(SOURCES, 'store'));
      const isName = (text: string) =>
        !TOAST_TITLES.includes(text) &&
        NAMES.some((name) =>
          COMMON_WORDS.includes(name) ? isStore && text === name : text.startsWith(name),
        );
      return textsIn(path)
        .filter(isName)
        .map((text) => `${relative(SOURCES, path)}: ${text}`);
    });
  expect(spelled).toEqual([]);
});

it('no name begins another one of the same kind, so that each is found by its beginning', () => {
  const all = (Object.keys(KEY) as (keyof typeof KEY)[]).map((name) => [
    STORED_STATE[name].storage,
    KEY[name],
  ]);
  const clashes = all.filter(([storage, name = ''], place) =>
    all.some(([other, one = ''], at) => at !== place && other === storage && one.startsWith(name)),
  );
  expect(clashes).toEqual([]);
});

it('docs/architecture.md shows the list as it is', () => {
  const document = readFileSync(ARCHITECTURE, 'utf8');
  expect(document).toBe(withStateSection(document));
});
