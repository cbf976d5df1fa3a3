/**
 * A new service needs nothing but its folder, its contract and a line in the catalog: a made-up one, with a sign-in,
 * company search, a cursor and edits, goes from the catalog into the sheet and back through the door of the sidebar.
 */
import { join } from 'node:path';
import { bundleScript } from '../../../build/script';
import type { Outcome } from '../../../src/ui/sidebar/outcome';
import type { SavedForm, StreamOffer, TabQuestion } from '../../../src/ui/sidebar/wire/edit-form';
import type { Home } from '../../../src/ui/sidebar/wire/home';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { EMAIL, openLocalRoster, PASSWORD } from '../../support/made-up-service/local-roster';
import { sheetOf } from '../../support/small-catalogue';

const ROOT = join(__dirname, '../../..');
const CATALOG = join(ROOT, 'test/support/made-up-service/sources/catalog.ts');
const TAB = 'Openings';
const SIGN_IN = { baseUrl: '', email: EMAIL, password: PASSWORD };

const openings = ['Acme', 'Zeta', 'Acme', 'Acme'].map((company, place) => ({
  id: `o${place + 1}`,
  title: `Engineer ${place + 1}`,
  company,
  stage: 'seen' as const,
}));

let code: string;
let workbench: Workbench;
let roster: ReturnType<typeof openLocalRoster>;

beforeAll(async () => {
  code = await bundleScript(join(ROOT, 'src/main.ts'), 'kept', CATALOG);
});
beforeEach(() => {
  roster = openLocalRoster(openings);
  workbench = createWorkbench({ code, services: roster.services as Workbench['services'] });
});

const raw = (name: string, ...parts: unknown[]) => workbench.callFromSidebar(name, parts).result;
function ask<T>(name: string, ...parts: unknown[]): T {
  const answer = raw(name, ...parts) as Outcome<T>;
  if ('error' in answer) throw new Error(answer.error.message);
  return answer.value;
}
const cell = (row: number, column: number) => sheetOf(workbench, TAB).grid.get('value', row, column) ?? '';
const rowOf = (row: number) => [0, 1, 2, 3, 4].map((column) => cell(row, column));

/** @returns The id of a sync of one company's openings. */
function signedIn(filters: object = {}): string {
  ask('connectService', 'roster', SIGN_IN);
  const form = {
    id: null,
    stream: 'roster.openings',
    tab: TAB,
    filters,
    fields: ['id', 'title', 'company', 'stage', 'notes'],
    schedule: null,
    companyNames: { acme: 'Acme' },
  };
  const saved = ask<SavedForm | TabQuestion>('saveSync', form);
  if ('needsConfirmation' in saved) throw new Error(saved.needsConfirmation);
  return saved.id;
}

it('the sidebar is told how to connect it and what can be chosen', () => {
  const { services } = ask<Home>('home');
  expect(services.find(({ id }) => id === 'roster')).toEqual({
    id: 'roster',
    name: 'Roster',
    about: 'Teachers of a school. Free.',
    keyPlace: 'Roster → Tokens',
    keyPrefix: 'ros_',
    site: null,
    isOpen: false,
    endsIn: null,
    isSignIn: true,
    hasNewAccount: false,
    hasOwnAddress: false,
    address: null,
  });
  const offer = ask<StreamOffer[]>('streamOffers').find(({ id }) => id === 'roster.openings');
  expect(offer).toMatchObject({ name: 'Openings', serviceName: 'Roster', takesEdits: true });
  expect(offer?.filters).toMatchObject([{ key: 'company', companySearch: { shortest: 3 }, isMain: true }]);
});

it('a person signs in with e-mail and password, and no error shows a key', () => {
  const wrong = raw('connectService', 'roster', { ...SIGN_IN, password: 'wrong' });
  expect(wrong).toMatchObject({
    error: { fix: 'set-key', message: expect.stringContaining('Roster did not accept this e-mail') },
  });
  expect(raw('runSync', signedInWithout())).toMatchObject({ error: { fix: 'set-key' } });
  expect(ask('connectService', 'roster', SIGN_IN)).toMatchObject({
    service: 'roster',
    name: 'Sandbox Person',
  });
  expect(ask('testKey', 'roster')).toMatchObject({ endsIn: 'cdef' });
  ask('removeKey', 'roster');
  expect(ask<Home>('home').services.find(({ id }) => id === 'roster')?.endsIn).toBeNull();
});

/** @returns The id of a sync of whoever has signed out again. */
function signedInWithout(): string {
  const id = signedIn();
  ask('removeKey', 'roster');
  return id;
}

it('a company is found by its name, and its openings are read over every page into the sheet', () => {
  const find = (query: string) =>
    ask('findCompanies', { stream: 'roster.openings', filter: 'company', query });
  const id = signedIn({ company: 'acme' });
  expect(find('ac')).toEqual([]);
  expect(() => find('bad')).toThrow('Roster refused the request (status 400). It said: “Not with ros_…”');
  expect(find('acm')).toEqual([{ id: 'acme', name: 'Acme', domain: '', records: 1 }]);
  expect(ask<Home>('home').syncs).toMatchObject([{ streamName: 'Openings', filtersInWords: 'Acme' }]);
  expect(ask('runSync', id)).toMatchObject({ fetched: 3, added: 3, ending: 'finished' });
  expect(rowOf(0)).toEqual(['Opening ID', 'Title', 'Company', 'Stage', 'Notes']);
  expect([1, 2, 3].map((row) => cell(row, 0))).toEqual(['o1', 'o3', 'o4']);
  expect(roster.log.filter((line) => line.startsWith('get /openings'))).toEqual([
    'get /openings?company=acme&limit=2 200',
    'get /openings?company=acme&cursor=c2&limit=2 200',
  ]);
  expect(ask('runSync', id)).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
});

it('what the person writes is sent: a change, a new row, and what is refused says why', () => {
  const id = signedIn();
  ask('runSync', id);
  workbench.person.editCell(TAB, 1, 3, 'asked');
  workbench.person.editCell(TAB, 2, 3, 'lost');
  workbench.person.editCell(TAB, 5, 1, 'Designer');
  workbench.person.editCell(TAB, 5, 2, 'Nova');
  expect(ask('runSync', id)).toMatchObject({ sent: { created: 1, changed: 1, refused: 1 } });
  expect(roster.openings.get('o1')).toMatchObject({ stage: 'asked', title: 'Engineer 1' });
  expect(roster.openings.get('o2')).toMatchObject({ stage: 'seen' });
  expect(roster.openings.get('o5')).toMatchObject({ title: 'Designer', company: 'Nova' });
  expect(cell(5, 0)).toBe('o5');
  expect(sheetOf(workbench, TAB).grid.get('note', 2, 3)).toContain('There is no lost.');
});
