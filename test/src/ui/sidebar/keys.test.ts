import type { Services } from '../../../../workbench/services/exchange';
import { openServices } from '../../../../workbench/services/open';
import { createWorkbench, SANDBOX_KEY, type Workbench } from '../../../../workbench/workbench';
import { openSmallServices } from '../../../support/small-catalogue';

const WRONG = 'trk_wrong_0123456789';
let services: Services;
let workbench: Workbench;

beforeEach(() => {
  services = openSmallServices(3);
  workbench = createWorkbench({ services, key: null });
});
afterEach(() => services.close());

const ask = (name: string, ...parts: unknown[]) => workbench.callFromSidebar(name, parts).result;
const kept = () => workbench.cloud.stores.user.get(workbench.cloud.user)?.get('key.trackly');
/** Everything that another person or a log could read. */
const open = () => JSON.stringify([[...workbench.cloud.stores.document], workbench.export().sheets]);

it('is tried with /me before it is kept, and tells whose it is and its last four characters', () => {
  expect(ask('setKey', 'trackly', ` ${SANDBOX_KEY}\n`)).toEqual({
    value: {
      service: 'trackly',
      endsIn: '6789',
      name: 'Sandbox User',
      plan: 'active',
      requestsLeft: expect.any(Number),
    },
  });
  expect(kept()).toBe(SANDBOX_KEY);
  expect(services.requests().map(({ url }) => url.split('/').pop())).toEqual(['me']);
  expect(ask('home')).toMatchObject({
    value: {
      services: expect.arrayContaining([
        {
          id: 'trackly',
          name: 'Trackly',
          about: 'Jobs and the companies behind them. No charge per job.',
          keyPlace: 'Trackly → Settings → Developer',
          site: 'https://closeai.mba',
          keyPrefix: 'trk_',
          isOpen: false,
          endsIn: '6789',
          isSignIn: false,
          hasNewAccount: false,
          hasOwnAddress: false,
          address: null,
        },
      ]),
    },
  });
  expect(ask('testKey', 'trackly')).toMatchObject({ value: { name: 'Sandbox User' } });
});

it('that is refused is not kept, and the one from before stays', () => {
  const refused = {
    error: {
      code: 'KEY_REFUSED',
      kind: 'auth',
      fix: 'set-key',
      message: expect.stringContaining('Trackly did not accept this key. Check that you copied all of it'),
    },
  };
  expect(ask('setKey', 'trackly', WRONG)).toEqual(refused);
  expect(kept()).toBeUndefined();
  ask('setKey', 'trackly', SANDBOX_KEY);
  expect(ask('setKey', 'trackly', WRONG)).toEqual(refused);
  expect(kept()).toBe(SANDBOX_KEY);
});

it('that is good for an account without credits is kept, and says so', () => {
  const jobo = openServices({ data: { trackly: { jobs: [], companies: [] }, jobo: { career_sites: [] } } });
  jobo.change({ service: 'jobo', balance: 0 });
  workbench = createWorkbench({ services: jobo, key: null });
  const key = 'jobo_sandbox_0123456789';
  const words = 'Your Jobo account has no credits: add some at Jobo before you sync.';
  expect(ask('setKey', 'jobo', 'jobo_wrong_key')).toMatchObject({ error: { code: 'KEY_REFUSED' } });
  const told = ask('setKey', 'jobo', key);
  expect(told).toMatchObject({ value: { service: 'jobo', endsIn: '6789', warning: `Saved. ${words}` } });
  expect(JSON.stringify(told)).not.toContain(key.slice(0, -4));
  expect(ask('testKey', 'jobo')).toMatchObject({ value: { warning: words } });
  expect(workbench.cloud.stores.user.get(workbench.cloud.user)?.get('key.jobo')).toBe(key);
  jobo.change({ service: 'jobo', balance: 1_000 });
  expect(ask('testKey', 'jobo')).not.toHaveProperty('value.warning');
  jobo.close();
});

it.each(['', '   ', 'trk_two words_123'])('%j is no key, and nothing is asked', (typed) => {
  expect(ask('setKey', 'trackly', typed)).toMatchObject({
    error: { message: expect.stringContaining('a key has no spaces') },
  });
  expect(services.requests()).toEqual([]);
});

it('that nobody could try, since the service is down, is not kept', () => {
  const down = openServices({
    data: { trackly: { jobs: [], companies: [] } },
    faults: 'trackly/me@1-9=500',
  });
  workbench = createWorkbench({ services: down, key: null });
  expect(ask('setKey', 'trackly', SANDBOX_KEY)).toMatchObject({ error: { fix: 'try-again' } });
  expect(kept()).toBeUndefined();
});

it('never crosses to the sidebar, into the sheet or into what others can read', () => {
  const answers = [
    ask('setKey', 'trackly', SANDBOX_KEY),
    ask('setKey', 'trackly', WRONG),
    ask('testKey', 'trackly'),
    ask('home'),
    workbench.call('syncJobs').result,
    ask('recentRuns'),
  ];
  const told = JSON.stringify(answers) + open();
  expect(told).not.toContain(SANDBOX_KEY);
  expect(told).not.toContain(SANDBOX_KEY.slice(4));
  expect(told).not.toContain(WRONG);
});

it('can be taken away; then what needs it says where to set one', () => {
  ask('setKey', 'trackly', SANDBOX_KEY);
  expect(ask('removeKey', 'trackly')).toEqual({ value: null });
  expect(kept()).toBeUndefined();
  for (const needing of [ask('testKey', 'trackly'), ask('savedPreferences', 'trackly.jobs')]) {
    expect(needing).toMatchObject({
      error: { code: 'NO_KEY', fix: 'set-key', message: expect.stringContaining('Settings → Developer') },
    });
  }
});

it('of a service that is not there is refused with the names that there are', () => {
  expect(ask('testKey', 'other')).toMatchObject({
    error: {
      message: expect.stringMatching(/^Jobsheet knows no service ‘other’\. It may be: trackly/),
    },
  });
});
