/** Signing in to a service at an address of the person's own, from the keys to rows in the sheet. */

import type { Browser } from 'playwright-core';
import { ORIGIN } from '../../../src/sources/pipeline/generated/contract';
import type { SavedForm } from '../../../src/ui/sidebar/wire/edit-form';
import type { Home } from '../../../src/ui/sidebar/wire/home';
import { CREDENTIALS } from '../../workbench/services/pipeline/local-pipeline';
import { launchBrowser } from '../../workbench/web/open-page';
import { type OpenSidebar, openSidebar } from '../open-sidebar';

let browser: Browser;
let open: OpenSidebar;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open.close());

it('goes from the address, e-mail and password to applications in the sheet, and asks whose changes stay', async () => {
  open = await openSidebar(browser, {}, [{}]);
  const { sidebar } = open;
  await open.press('Keys');
  const card = sidebar.getByRole('region', { name: 'Pipeline' });
  const connect = card.getByRole('button', { name: 'Connect' });
  expect(await connect.isDisabled()).toBe(true);

  await card.getByLabel('Address of your Pipeline').fill('tracker.example.com');
  await card.getByLabel('Email').fill(CREDENTIALS.email);
  await card.getByLabel('Password').fill('wrong-password');
  await connect.click();
  await card.getByText(/is no address\. Give one that begins with https/).waitFor();
  await card.getByLabel('Address of your Pipeline').fill(ORIGIN);
  await connect.click();
  await card.getByText('Pipeline did not accept this e-mail and password.').waitFor();
  await card.getByLabel('Password').fill(CREDENTIALS.password);
  await connect.click();
  await card.getByText('Connected to Pipeline', { exact: true }).waitFor();
  await card.getByText(`Connected to ${ORIGIN}`).waitFor();
  await card.getByRole('button', { name: 'Test Pipeline' }).click();
  await card.getByText('Connected to Pipeline', { exact: true }).waitFor();

  await open.press('Back');
  await open.press('New tab');
  await open.press(/^Applications/);
  await open.press('Save and sync');
  await open.sees(/200 new/);
  expect(await open.lastRow('Applications')).toBe(201);

  await open.press('Actions for ‘Applications’');
  await sidebar.getByRole('menuitem', { name: 'Edit' }).click();
  await open.press(/^Tab and schedule/);
  const winner = sidebar.getByLabel('If you and Pipeline both changed a cell');
  expect(await winner.inputValue()).toBe('newer');
  await winner.selectOption('Keep Pipeline’s value');
  await open.press('Save');
  await open.sees('Saved ‘Applications’.');
  const { value } = (await open.call('home')) as { value: Home };
  const forms = await Promise.all(value.syncs.map(({ id }) => open.call('readSync', id)));
  const saved = forms.map((form) => (form as { value: SavedForm }).value);
  expect(saved.map(({ stream, winner }) => [stream, winner])).toEqual(
    expect.arrayContaining([
      ['pipeline.applications', 'service'],
      ['trackly.jobs', undefined],
    ]),
  );

  await open.press('Keys');
  await card.getByRole('button', { name: 'Sign out of Pipeline' }).click();
  await card.getByText('Sign out? Your Pipeline tabs stop updating until you sign in again.').waitFor();
  await card.getByRole('button', { name: 'Sign out', exact: true }).click();
  await card.getByText('Signed out.').waitFor();
  expect(await card.getByLabel('Address of your Pipeline').inputValue()).toBe(ORIGIN);
});

it('makes an account, or takes a token', async () => {
  open = await openSidebar(browser, {}, [{}]);
  await open.press('Keys');
  const card = open.sidebar.getByRole('region', { name: 'Pipeline' });
  await card.getByLabel('Address of your Pipeline').fill(ORIGIN);
  await card.getByText('New account').click();
  await card.getByLabel('Email').fill('new@example.com');
  await card.getByLabel('Password').fill('long-enough-1');
  await card.getByRole('button', { name: 'Create account' }).click();
  await card.getByText('Your Pipeline account is made.').waitFor();
  await card.getByText('Token', { exact: true }).click();
  await card.locator('input[type=password]').fill('dead.token.x');
  await card.getByRole('button', { name: 'Connect' }).click();
  await card.getByText('Pipeline did not accept this token.').waitFor();
});
