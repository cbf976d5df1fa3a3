import { localClock } from '../../../src/schedule/due';
import { pickDue } from '../../../src/schedule/pick-due';
import type { LogLine } from '../../../src/store/log';
import { NO_COUNTS } from '../../../src/store/run-state';

const HOUR = 3_600_000;
const NOW = Date.UTC(2024, 9, 25, 10, 20);
const LINE = { tab: '', startedBy: 'you', seconds: 0, quotaLeft: null, words: '', shown: true, ...NO_COUNTS };

/** Returns the stopped runs that are resumed automatically, given that each was last logged an hour ago. */
function goOn(lines: Readonly<Record<string, Partial<LogLine>>>, schedule?: { every: 'hour' }): string[] {
  const syncs = Object.keys(lines).map((id) => ({
    id,
    stream: '',
    tab: id,
    filters: {},
    fields: [],
    ...(schedule ? { schedule } : {}),
  }));
  const last = new Map(
    Object.entries(lines).map(([id, line], place) => [
      id,
      { ...LINE, sync: id, at: NOW - HOUR - place, ending: 'finished', ...line },
    ]),
  );
  const facts = { unfinished: Object.keys(lines), last, now: NOW, clock: localClock('Etc/UTC') };
  return pickDue(syncs, facts).map(({ id }) => id);
}

it('a run that Google’s minutes or a passing fault stopped goes on, the longest waiting first', () => {
  expect(
    goOn({
      time: { ending: 'out-of-time' },
      passing: { ending: 'failed', kind: 'transient' },
      quota: { ending: 'failed', kind: 'quota' },
    }),
  ).toEqual(['quota', 'passing', 'time']);
});

it('one that only the person can mend, or that has cost what it may, waits for its turn', () => {
  const lines = { key: { ending: 'failed', kind: 'auth' }, limit: { ending: 'at-limit' } } as const;
  expect(goOn(lines)).toEqual([]);
  expect(goOn(lines, { every: 'hour' })).toEqual(['limit', 'key']);
});
