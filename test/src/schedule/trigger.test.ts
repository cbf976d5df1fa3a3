import type { Home, TriggerStatus } from '../../../src/ui/sidebar/wire/home';
import type { Services } from '../../../workbench/services/exchange';
import { openServices } from '../../../workbench/services/open';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { openSmallServices, smallPosting, TAB } from '../../support/small-catalogue';

let services: Services;
let workbench: Workbench;

beforeEach(() => {
  services = openSmallServices(20);
  workbench = createWorkbench({ services });
});
afterEach(() => services.close());

/** @param name What is done first; `home` only looks. */
function status(name: 'installTrigger' | 'removeTrigger' | 'home', user?: string): TriggerStatus {
  const { result, error } = workbench.callFromSidebar(name, [], user ? { user } : {});
  if (error) throw new Error(error.message);
  const { value } = result as { value: TriggerStatus | Home };
  return 'trigger' in value ? value.trigger : value;
}

const handlers = () => workbench.cloud.triggers.map(({ handler }) => handler);

describe.each(['bound', 'add-on'] as const)('in a script that is %s', (deployment) => {
  beforeEach(() => {
    workbench = createWorkbench({ services, deployment });
  });

  it('turning it on twice leaves one hourly trigger, turning it off leaves none', () => {
    expect(status('home')).toMatchObject({ state: 'none', owner: null });
    expect(status('installTrigger')).toMatchObject({ state: 'ok', owner: 'yours' });
    const [first] = workbench.cloud.triggers;
    expect(status('installTrigger')).toMatchObject({ state: 'ok', owner: 'yours' });
    expect(workbench.cloud.triggers).toEqual([first]);
    expect(first).toMatchObject({ handler: 'runDueSyncs', schedule: { unit: 'hours', every: 1 } });
    expect(status('removeTrigger')).toMatchObject({ state: 'none', owner: null });
    expect(handlers()).toEqual([]);
  });

  it('one that Google has lost is told and made anew', () => {
    status('installTrigger');
    workbench.cloud.triggers = [];
    const lost = status('home');
    expect(lost).toMatchObject({ state: 'lost', owner: 'yours' });
    expect(lost.words).toContain('Google dropped the automatic updates. Turn them on again');
    expect(status('installTrigger').state).toBe('ok');
    expect(handlers()).toEqual(['runDueSyncs']);
  });

  it('one that is listed but no longer fires is told after two hours and made anew', () => {
    status('installTrigger');
    const [disabled] = workbench.cloud.triggers;
    workbench.passHours(3);
    expect(status('home').state).toBe('ok');
    if (disabled) disabled.disabled = true;
    workbench.passHours(3);
    expect(status('home')).toMatchObject({
      state: 'lost',
      words: expect.stringContaining('haven’t run for over two hours'),
    });
    expect(status('installTrigger').state).toBe('ok');
    expect(handlers()).toEqual(['runDueSyncs']);
    expect(workbench.cloud.triggers).not.toEqual([disabled]);
  });
});

it('several are told, and one stays', () => {
  status('installTrigger');
  const [one] = workbench.cloud.triggers;
  if (one) workbench.cloud.triggers.push({ ...one, id: '2' });
  expect(status('home')).toMatchObject({ state: 'several', owner: 'yours' });
  expect(status('installTrigger').state).toBe('ok');
  expect(handlers()).toEqual(['runDueSyncs']);
});

it('another person learns that there is one which is not theirs, and nothing about whose it is', () => {
  status('installTrigger');
  workbench.passHours(1);
  const other = status('home', 'other@example.com');
  expect(other).toMatchObject({ state: 'ok', owner: 'not-yours' });
  expect(other.words).toContain('with their keys, not yours');
  expect(JSON.stringify([...workbench.cloud.stores.document])).not.toContain('@');
  expect(status('removeTrigger', 'other@example.com')).toMatchObject({ state: 'ok', owner: 'not-yours' });
  expect(handlers()).toEqual(['runDueSyncs']);
  expect(status('installTrigger', 'other@example.com')).toMatchObject({ state: 'ok', owner: 'yours' });
  expect(handlers()).toHaveLength(2);
});

it('leaves the trigger of another function alone', () => {
  status('installTrigger');
  const [one] = workbench.cloud.triggers;
  if (one) workbench.cloud.triggers.push({ ...one, id: '2', handler: 'continueRuns' });
  status('removeTrigger');
  expect(handlers()).toEqual(['continueRuns']);
});

it('a permission that was withdrawn stops the run, is told, and is mended by turning it on again', () => {
  workbench.ask('saveSync', [{ stream: 'trackly.jobs', tab: TAB, schedule: { every: 'hour' } }]);
  status('installTrigger');
  workbench.cloud.isAuthorized = false;
  const [run] = workbench.passHours(1);
  expect(run?.outcome).toMatchObject({ requests: 0, cellsWritten: 0 });
  expect(run?.outcome.error).toBeUndefined();
  expect(status('home')).toMatchObject({
    state: 'lost',
    words: expect.stringContaining('needs your permission again'),
  });
  workbench.cloud.isAuthorized = true;
  expect(status('installTrigger').state).toBe('ok');
  expect(workbench.passHours(1)[0]?.outcome.cellsWritten).toBeGreaterThan(0);
});

describe('a person who agrees to everything but triggers', () => {
  const scopes = ['spreadsheets.currentonly', 'script.container.ui', 'script.external_request'];
  const manifest = {
    timeZone: 'Etc/UTC',
    oauthScopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
  };

  it('can do everything else; turning it on says what to do', () => {
    const refused = createWorkbench({ services: openSlow(), manifest });
    const { id } = refused.ask('saveSync', [{ stream: 'trackly.jobs', tab: TAB }]).result as { id: string };
    const { result } = refused.callFromSidebar('installTrigger');
    expect((result as { error: { message: string } }).error.message).toMatch(
      /^Google did not let Jobsheet change its hourly trigger: .*[^.]\. Open Jobsheet from its menu again/,
    );
    expect(refused.callFromSidebar('home').result).toMatchObject({ value: { trigger: { state: 'none' } } });
    expect(refused.callFromSidebar('runSync', [id]).result).toMatchObject({
      value: { ending: 'out-of-time' },
    });
    refused.close();
  });

  it('after it was on is told that the permission is missing', () => {
    status('installTrigger');
    const refused = createWorkbench({ services, manifest, open: workbench.export() });
    expect(refused.callFromSidebar('home').result).toMatchObject({
      value: { trigger: { state: 'lost', owner: 'yours', words: expect.stringContaining('permission') } },
    });
    refused.close();
  });
});

/** The first answer takes so long that six minutes do not suffice. */
function openSlow(): Services {
  return openServices({
    data: {
      trackly: { jobs: Array.from({ length: 120 }, (_, place) => smallPosting(place)), companies: [] },
    },
    faults: 'trackly/jobs@1=slow:270000',
  });
}
