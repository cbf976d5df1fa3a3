import fc from 'fast-check';
import { JobsheetError } from '../../../../../src/core/errors';
import type { Client } from '../../../../../src/http/client';
import type { Verdict } from '../../../../../src/streams/soft-delete';
import { askWhetherGone } from '../../../../../src/sync/run/soft-delete/prove-gone';

const LISTED = 'listed';
const EVER = { remaining: () => Number.MAX_SAFE_INTEGER, allows: () => true };
const proof = {
  request: (id: string) => ({ path: `/${id}`, query: [] }),
  verdict: (body: unknown): Verdict => (body === undefined ? 'gone' : (body as Verdict)),
};

/** @param answer What the service says of an id; null where it cannot tell just now. */
function clientOf(answer: (id: string) => unknown) {
  const asked: string[][] = [];
  const client: Pick<Client, 'getEach' | 'atOnce'> = {
    atOnce: (most) => most,
    getEach: (requests) => {
      const ids = requests.map(({ path }) => path.slice(1));
      asked.push(ids);
      const bodies = ids.map(answer);
      const error = bodies.find((body) => body instanceof JobsheetError);
      if (error) throw error;
      return bodies.map((body) =>
        body === undefined
          ? { kind: 'gone' }
          : body === null
            ? { kind: 'unavailable' }
            : { kind: 'answer', body },
      );
    },
  };
  return { client: client as Client, asked };
}
const ids = (count: number) => Array.from({ length: count }, (_, place) => `i${place}`);
const ask = (
  count: number,
  { client }: ReturnType<typeof clientOf>,
  { most = 200, listed = LISTED as string | undefined, deadline = EVER } = {},
) => askWhetherGone(ids(count), proof, { client, deadline }, { most, listed });
const refused = new JobsheetError({ code: 'REFUSED', kind: 'config', message: 'no' });
const down = new JobsheetError({ code: 'SERVICE_FAILED', kind: 'transient', message: 'down' });

it('asks in windows of 50 and takes the service at its word about each', () => {
  const service = clientOf((id) => (id === 'i3' || id === 'i70' ? undefined : 'there'));
  const { verdicts, isBlind } = ask(120, service);
  expect(service.asked.map((window) => window.length)).toEqual([50, 50, 20]);
  expect([...verdicts].filter(([, verdict]) => verdict === 'gone').map(([id]) => id)).toEqual(['i3', 'i70']);
  expect([verdicts.size, isBlind]).toEqual([120, false]);
});

it('asks for one that the list shows, too, where none is found; a service that finds nothing is not believed', () => {
  const blind = clientOf(() => undefined);
  expect(ask(4, blind).isBlind).toBe(true);
  expect(blind.asked).toEqual([ids(4), [LISTED]]);
  const seeing = clientOf((id) => (id === LISTED ? 'there' : undefined));
  expect(ask(4, seeing)).toMatchObject({ isBlind: false });
  expect([...ask(4, seeing).verdicts.values()]).toEqual(['gone', 'gone', 'gone', 'gone']);
});

it('stops where there is no time for the slowest answer', () => {
  let left = 2;
  const deadline = {
    remaining: () => 0,
    allows: () => {
      left -= 1;
      return left >= 0;
    },
  };
  const service = clientOf(() => 'there');
  expect(ask(200, service, { deadline }).verdicts.size).toBe(100);
});

it('ends when nothing can be had, and proves nothing', () => {
  const service = clientOf(() => down);
  const { verdicts, isBlind } = ask(120, service);
  expect(service.asked).toHaveLength(1);
  expect([new Set(verdicts.values()), isBlind]).toEqual([new Set(['unknown']), false]);
});

it('asks for all others of a window in which the service does not take one', () => {
  const service = clientOf((id) => (id === 'i7' ? refused : id === 'i3' ? undefined : 'there'));
  const { verdicts } = ask(50, service);
  expect([verdicts.size, verdicts.get('i7'), verdicts.get('i3')]).toEqual([50, 'unknown', 'gone']);
  expect([...verdicts.values()].filter((verdict) => verdict === 'there')).toHaveLength(48);
});

it('throws what is a fault of ours', () => {
  const service = clientOf(() => {
    throw new TypeError('ours');
  });
  expect(() => ask(3, service)).toThrow('ours');
});

it('sends no more requests than it may, asks for none for ever, and believes only what was said', () => {
  const answer = fc.constantFrom<unknown>('there', 'unknown', undefined, null, refused);
  fc.assert(
    fc.property(
      fc.array(answer, { maxLength: 130 }),
      fc.integer({ min: 1, max: 200 }),
      fc.boolean(),
      (answers, most, isListed) => {
        const of = (id: string) => (id === LISTED ? 'there' : answers[Number(id.slice(1))]);
        const service = clientOf(of);
        const listed = isListed ? LISTED : undefined;
        const { verdicts, isBlind } = ask(answers.length, service, { most, listed });
        expect(service.asked.flat().length).toBeLessThanOrEqual(most);
        expect(isBlind).toBe(false);
        for (const [id, verdict] of verdicts) if (verdict === 'gone') expect(of(id)).toBeUndefined();
      },
    ),
    { numRuns: 300 },
  );
});
