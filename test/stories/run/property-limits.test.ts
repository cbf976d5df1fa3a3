/** Google limits what it keeps of a spreadsheet: what does not fit is refused with a sentence, before anything is lost. */
import type { Services } from '../../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { savedSyncs } from '../../support/saved-syncs';
import { openSmallServices, sheetOf, smallPosting } from '../../support/small-catalogue';

let services: Services;
let workbench: Workbench;

beforeEach(() => {
  services = openSmallServices(5);
  workbench = createWorkbench({ services });
});
afterEach(() => services.close());

const document = () => workbench.cloud.stores.document;

it('settings larger than a property are refused, and those from before stay', () => {
  const given = { id: 'a', stream: 'trackly.jobs', tab: 'Mine', filters: { search: 'clerk' } };
  workbench.ask('saveSync', [given]);
  const before = document().get('sync.a');
  const { error } = workbench.ask('saveSync', [{ ...given, filters: { search: 'я'.repeat(5_000) } }]);
  expect(error?.message).toBe(
    'The settings of this sync are too long: choose fewer filter values or columns. Google keeps no more than 9 KB of it. Nothing was changed.',
  );
  expect(document().get('sync.a')).toBe(before);
});

it('a store that is full is told in a sentence, and neither the sync nor its rows are lost', () => {
  workbench.call('syncJobs');
  const fillers = Array.from({ length: 57 }, (_, place) => `other.${place}`);
  for (const key of fillers) document().set(key, 'x'.repeat(9_000));
  const { error } = workbench.ask('saveSync', [{ stream: 'trackly.jobs', tab: 'Other' }]);
  expect(error?.message).toContain('Google did not let Jobsheet keep what it must remember');
  expect(savedSyncs(workbench)).toMatchObject([{ tab: 'Trackly Jobs' }]);
  for (const key of fillers) document().delete(key);
  services.change({ service: 'trackly', insert: [smallPosting(500)] });
  const { runs } = workbench.call('syncJobs').result as { runs: { ending: string }[] };
  expect(runs[0]).toMatchObject({ ending: 'finished' });
  expect(sheetOf(workbench).grid.lastRow()).toBe(7);
});

it('what was said of a run is cut before what must be remembered of its sync', () => {
  workbench.call('syncJobs');
  const key = 'run.trackly.jobs';
  const state = JSON.parse(document().get(key) ?? '{}') as { last: object; table: object };
  // As many bytes as leave room for the columns, and none for many words.
  const zones = ['Z'.repeat(9 * 1024 - JSON.stringify({ ...state, zones: [''] }).length - 20)];
  document().set(key, JSON.stringify({ ...state, zones }));
  services.change({ service: 'trackly', insert: [smallPosting(500)] });
  const { error } = workbench.call('syncJobs');
  expect(error).toBeUndefined();
  const kept = JSON.parse(document().get(key) ?? '{}') as { last: { words: string }; table: object };
  expect(kept.table).toEqual(state.table);
  expect(kept.last.words.length).toBeLessThanOrEqual(80);
});
