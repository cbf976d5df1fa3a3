import fc from 'fast-check';
import { type Ledger, openSpending, spentThisMonth } from '../../../src/store/spending';

const JANUARY = Date.UTC(2026, 0, 31, 23, 50);

/** The user's properties, in memory. */
function propertiesOf(start: Record<string, string> = {}) {
  const kept = { ...start };
  return {
    kept,
    getProperties: () => ({ ...kept }),
    getProperty: (key: string) => kept[key] ?? null,
    setProperty: (key: string, value: string) => {
      kept[key] = value;
    },
  } as GoogleAppsScript.Properties.Properties & { kept: Record<string, string> };
}

/** Nobody else wants it. */
const freeLock = (): GoogleAppsScript.Lock.Lock => ({
  tryLock: () => true,
  waitLock: () => {},
  hasLock: () => true,
  releaseLock: () => {},
});

const open = (
  user: GoogleAppsScript.Properties.Properties,
  run = 'one',
  document = 'doc',
  now = () => JANUARY,
) => {
  const ledger = openSpending('jobo', document, now, user, freeLock);
  ledger.begin(run);
  return ledger;
};

it('counts what answers cost, for the run, the month and whoever only looks', () => {
  const user = propertiesOf();
  const ledger = open(user);
  ledger.reserve(2_500);
  ledger.settle(2_500, 7_500);
  ledger.reserve(2_500);
  ledger.settle(300, 7_200);
  expect(ledger.run()).toMatchObject({ credits: 2_800, unsure: 0 });
  expect(ledger.month()).toEqual({ credits: 2_800, unsure: 0, left: 7_200 });
  expect(spentThisMonth('jobo', user, JANUARY)).toEqual({ credits: 2_800, unsure: 0, left: 7_200 });
  expect(spentThisMonth('other', user, JANUARY)).toEqual({ credits: 0, unsure: 0, left: undefined });
});

it('a run goes on counting in the next execution, another one begins with nothing', () => {
  const user = propertiesOf();
  const first = open(user);
  first.reserve(100);
  first.settle(100, undefined);
  const again = open(user);
  again.reserve(50);
  again.settle(50, undefined);
  expect(again.run()).toMatchObject({ credits: 150 });
  expect(open(user, 'two').run()).toMatchObject({ credits: 0 });
  expect(open(user, 'two').month()).toMatchObject({ credits: 150, left: undefined });
});

it('what a dead execution had sent counts in full, until the next balance tells', () => {
  const user = propertiesOf();
  const dead = open(user);
  dead.reserve(2_500);
  dead.settle(2_500, 10_000);
  dead.reserve(2_500);
  const next = open(user);
  expect(next.run()).toMatchObject({ credits: 2_500, unsure: 2_500 });
  expect(spentThisMonth('jobo', user, JANUARY)).toMatchObject({ credits: 2_500, unsure: 2_500 });
  next.reserve(2_500);
  next.settle(2_500, 5_000);
  expect(next.run()).toMatchObject({ credits: 7_500, unsure: 0 });
});

it.each([
  ['nothing was paid', 7_500, { credits: 5_000, unsure: 0 }],
  ['somebody bought credits meanwhile', 90_000, { credits: 5_000, unsure: 2_500 }],
  ['more is gone than that could have cost', 1_000, { credits: 5_000, unsure: 2_500 }],
  ['the service does not tell a balance', undefined, { credits: 5_000, unsure: 2_500 }],
])('a request that got no answer: %s', (_, left, expected) => {
  const ledger = open(propertiesOf());
  ledger.reserve(2_500);
  ledger.settle(2_500, 10_000);
  ledger.reserve(2_500);
  ledger.reserve(2_500);
  ledger.settle(2_500, left);
  ledger.reserve(0);
  ledger.settle(0, 0);
  expect(ledger.run()).toMatchObject(expected);
});

it('a refusal without a balance leaves the one that was told', () => {
  const ledger = open(propertiesOf());
  ledger.reserve(50);
  ledger.settle(50, 900);
  ledger.reserve(50);
  ledger.settle(0, undefined);
  expect(ledger.month().left).toBe(900);
});

it('an answer that does not tell what it cost stays in doubt', () => {
  const ledger = open(propertiesOf());
  ledger.reserve(2_500);
  ledger.settle(undefined, undefined);
  expect(ledger.run()).toMatchObject({ credits: 0, unsure: 2_500 });
});

it('all documents of the person count, each in a note of its own; the newest balance holds', () => {
  const user = propertiesOf();
  let now = JANUARY;
  const clock = () => now;
  const [one, other] = [open(user, 'a', 'doc1', clock), open(user, 'b', 'doc2', clock)];
  one.reserve(100);
  one.settle(100, 900);
  now += 1_000;
  other.reserve(50);
  other.settle(50, 850);
  expect(spentThisMonth('jobo', user, now)).toEqual({ credits: 150, unsure: 0, left: 850 });
  expect(open(user, 'c', 'doc3', clock).month()).toEqual({ credits: 150, unsure: 0, left: 850 });
});

it('a new month begins with nothing, a run that goes on into it does not', () => {
  const user = propertiesOf();
  let now = JANUARY;
  const ledger = open(user, 'one', 'doc', () => now);
  ledger.reserve(100);
  ledger.settle(100, undefined);
  now += 3_600_000;
  expect(ledger.month().credits).toBe(0);
  ledger.reserve(50);
  ledger.settle(50, undefined);
  expect([ledger.month().credits, ledger.run().credits]).toEqual([50, 150]);
});

it('a damaged note costs nothing but its count', () => {
  expect(open(propertiesOf({ 'spent.jobo.doc': '{"month":' })).month().credits).toBe(0);
});

it('whatever answers, dies or is lost: no count is less than what the service debited', () => {
  const event = fc.record({
    most: fc.integer({ min: 0, max: 50 }),
    cost: fc.integer({ min: 0, max: 50 }),
    fate: fc.constantFrom('told', 'untold', 'lost', 'death', 'refused'),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const user = propertiesOf();
      let [debited, balance]: number[] = [0, 100_000];
      let ledger: Ledger = open(user);
      for (const { most, cost, fate } of events) {
        const real = fate === 'refused' ? 0 : Math.min(cost, most);
        ledger.reserve(most);
        debited = (debited as number) + real;
        balance = (balance as number) - real;
        if (fate === 'told' || fate === 'refused') ledger.settle(real, balance);
        if (fate === 'untold') ledger.settle(undefined, undefined);
        if (fate === 'death') ledger = open(user);
      }
      const { credits, unsure } = ledger.run();
      expect(credits).toBeLessThanOrEqual(debited as number);
      expect(credits + unsure).toBeGreaterThanOrEqual(debited as number);
      ledger.reserve(0);
      const before = ledger.run();
      ledger.settle(0, balance);
      const after = ledger.run();
      // With a balance before and after, nothing is left to doubt.
      if (events[0]?.fate === 'told') expect(after).toMatchObject({ credits: debited, unsure: 0 });
      expect(after.credits).toBeGreaterThanOrEqual(before.credits);
    }),
  );
});
