import type { Services } from '../../../workbench/services/exchange';
import { openServices } from '../../../workbench/services/open';
import { createWorkbench, SANDBOX_KEY, type Workbench } from '../../../workbench/workbench';
import { sheetOf, smallPosting, syncOnce } from '../../support/small-catalogue';

const POSTINGS = 120;

function open(faults?: string, key?: string | null) {
  const jobs = Array.from({ length: POSTINGS }, (_, place) => smallPosting(place));
  const services = openServices({
    data: { trackly: { jobs, companies: [] } },
    ...(faults ? { faults } : {}),
  });
  return createWorkbench({ services, ...(key === undefined ? {} : { key }) });
}

function rows(workbench: Workbench): number {
  return sheetOf(workbench).grid.lastRow() - 1;
}

const sheets = (workbench: Workbench) => workbench.cloud.workbook.sheets.map(({ name }) => name);

/** A service whose hour is over in 20 seconds and that answers only so many requests until then. */
function limitedTo(most: number, onWindow: (requests: number) => void, services: Services): Services {
  let [left, ends] = [most, 0];
  return {
    ...services,
    exchange: (requests, now) => {
      onWindow(requests.length);
      if (ends === 0) ends = now + 20_000;
      else if (now >= ends) [left, ends] = [1_000, now + 3_600_000];
      return services.exchange(requests, now).map((outcome) => {
        if ('fault' in outcome) return outcome;
        left -= 1;
        const headers = {
          ...outcome.headers,
          'X-RateLimit-Remaining': String(Math.max(0, left)),
          'X-RateLimit-Reset': String(Math.ceil(ends / 1000)),
        };
        return { ...outcome, headers, status: left < 0 ? 429 : outcome.status };
      });
    },
  };
}

describe('before anything is there', () => {
  it('no key: it says how to set one, and touches nothing', () => {
    const workbench = open(undefined, null);
    const { error, cellsWritten, requests } = workbench.call('syncJobs');
    expect(error?.message).toContain('Paste it in Jobsheet, under Keys');
    expect(error?.message).toContain('Settings → Developer');
    expect([cellsWritten, requests, sheets(workbench)]).toEqual([0, 0, ['Sheet1']]);
  });

  it.each([
    ['a key that Trackly does not accept', undefined, 'trk_wrong_0123456789', 'did not accept your key'],
    ['the service down', 'trackly@*=500', undefined, 'has a problem of its own (status 500)'],
    ['maintenance', 'trackly@*=maintenance', undefined, 'down for maintenance'],
    ['a web page instead of data', 'trackly@*=html', undefined, 'not its usual data'],
    ['JSON cut in the middle', 'trackly@*=cut', undefined, 'not its usual data'],
    ['no way to the service', 'trackly@*=dns', undefined, 'could not be reached'],
    ['a pause of an hour asked for', 'trackly@*=429:3600', undefined, 'hourly limit is reached'],
    ['a refusal of the filters', 'trackly/jobs@*=400', undefined, 'refused the request'],
  ])('%s: one clear sentence, no tab made, and the key in no word of it', (_, faults, key, words) => {
    const workbench = open(faults, key);
    const { error, killed } = workbench.call('syncJobs');
    expect(killed).toBe(false);
    expect(error?.name).toBe('JobsheetError');
    expect(error?.message).toContain(words);
    expect(sheets(workbench)).toEqual(['Sheet1']);
    const told = JSON.stringify([error, workbench.cloud.stores.document.get('log')]);
    expect(told).not.toContain(key ?? SANDBOX_KEY);
  });
});

describe('in the middle of a run', () => {
  it.each([
    '500',
    '502',
    '503',
    'html',
    'cut',
    'dns',
    'unavailable',
    'timeout',
    '429:20',
  ])('one %s is waited for or asked again, and nothing is missing in the end', (kind) => {
    const workbench = open(`trackly/jobs@2=${kind}`);
    syncOnce(workbench);
    expect(rows(workbench)).toBe(POSTINGS);
  });

  it('a service that fails for good keeps what was read, says so, and the next run goes on where it stopped', () => {
    const workbench = open('trackly/jobs@3-6=500');
    const { error } = workbench.call('syncJobs');
    expect(error?.message).toContain('problem of its own');
    const kept = rows(workbench);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(POSTINGS);
    syncOnce(workbench);
    syncOnce(workbench);
    expect(rows(workbench)).toBe(POSTINGS);
  });

  it('asks for no more pages at once than the service’s headers leave, and goes on when its hour is over', () => {
    const services = openServices({
      data: {
        trackly: { jobs: Array.from({ length: 600 }, (_, place) => smallPosting(place)), companies: [] },
      },
    });
    const windows: number[] = [];
    const limited = limitedTo(4, (count) => windows.push(count), services);
    const workbench = createWorkbench({ services: limited });
    workbench.ask('saveSync', [{ stream: 'trackly.jobs', filters: {} }]);
    syncOnce(workbench);
    expect(rows(workbench)).toBe(600);
    // One page, the three that are left, one that has to wait, and again; then all that are missing.
    expect(windows).toEqual([1, 3, 1, 1, 8]);
    services.close();
  });

  it('a record without an id is left out and counted; the rest arrives', () => {
    const workbench = open('trackly/jobs@1=no-id');
    expect(syncOnce(workbench).problems.join()).toContain('1 job came without an id and was left out');
    expect(rows(workbench)).toBe(POSTINGS - 1);
  });

  it('fields of a wrong type leave their cells empty, by name; the record arrives', () => {
    const workbench = open('trackly/jobs@1=mistyped');
    const { problems } = syncOnce(workbench);
    expect(problems.join()).toMatch(/‘[A-Z][\w ]+’ had an unexpected kind of value in 1 job/);
    expect(rows(workbench)).toBe(POSTINGS);
  });
});

describe('the six minutes', () => {
  it('are never exceeded: the run stops itself, says so, and the next execution goes on and completes it', () => {
    const workbench = open('trackly/jobs@1=slow:270000');
    const first = workbench.call('syncJobs');
    expect(first.killed).toBe(false);
    expect(first.seconds).toBeLessThan(360);
    expect(JSON.stringify(first.result)).toContain('"ending":"out-of-time"');
    expect(JSON.stringify(first.result)).toContain('goes on where it stopped');
    const kept = rows(workbench);
    expect(kept).toBeLessThan(POSTINGS);
    const second = workbench.call('syncJobs');
    expect(JSON.stringify(second.result)).toContain('"complete":true');
    expect(second.requests).toBeLessThan(4);
    expect(rows(workbench)).toBe(POSTINGS);
  });
});
