/** Every language of the sidebar and of the menu says everything, and nothing twice in other words. */
import { DE } from '../../sidebar/words/de';
import { EN } from '../../sidebar/words/en';
import { DE as DE_SERVER } from '../../src/ui/words/de';
import { EN as EN_SERVER } from '../../src/ui/words/en';

/** The texts by their place; what takes arguments is left out. */
function textsOf(words: object, place = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const here = `${place}.${key}`;
    if (typeof value === 'string') return [[here, value]];
    return typeof value === 'object' && value !== null ? textsOf(value, here) : [];
  });
}

it.each([
  ['the sidebar', EN, DE],
  ['the server', EN_SERVER, DE_SERVER],
])('%s says nothing in English where it speaks German', (_, english, german) => {
  const same = ['.menu.name', '.signIn.token', '.signIn.ways.token', '.fixes.none'];
  const said = new Map(textsOf(german));
  const untold = textsOf(english).filter(
    ([place, text]) => said.get(place) === text && !same.includes(place) && !place.startsWith('.texts'),
  );
  expect(untold).toEqual([]);
});

it.each([
  ['English', [...textsOf(EN), ...textsOf(EN_SERVER)]],
  ['German', [...textsOf(DE), ...textsOf(DE_SERVER)]],
])('%s has no word of the machinery', (_, texts) => {
  const machinery = /\b(upsert|checkpoint|fingerprint|stream|fetch|ledger|trigger)/i;
  expect(texts.filter(([, text]) => machinery.test(text))).toEqual([]);
});
