/** Company boards, from the local services into the sheet: what is read, what is closed, and what is left alone. */
import { type BoardsBench, openBoards, openingAt } from '../../../support/company-boards';

const ACME = 'greenhouse:acme';
const BETA = 'lever:beta';
const CORE = 'ashby:core';
const three = (board: string) => [1, 2, 3].map((number) => openingAt(board, number));
const all = () => [...three(ACME), ...three(BETA), ...three(CORE)];

let bench: BoardsBench;
afterEach(() => bench.workbench.services.close());

const openIds = () => [...bench.rows()].filter(([, { isOpen }]) => isOpen === true).map(([id]) => id);

it('reads the boards of all systems into one tab, and writes nothing when nothing has changed', () => {
  bench = openBoards(all());
  expect(bench.run()).toMatchObject({ ending: 'finished', added: 9, complete: true, problems: [] });
  expect([...bench.rows().keys()].sort()).toEqual(
    all()
      .map(({ id }) => id)
      .sort(),
  );
  expect(bench.rows().get(openingAt(ACME, 1).id)).toMatchObject({
    title: 'Engineer 1',
    company: 'acme',
    isOpen: true,
  });
  expect(bench.run()).toMatchObject({ added: 0, changed: 0, closed: 0, unchanged: 9 });
});

it('needs no key', () => {
  bench = openBoards(all());
  const { services } = bench.workbench.ask('home').result as {
    services: { id: string; isOpen: boolean; endsIn: null }[];
  };
  expect(services.find(({ id }) => id === 'boards')).toMatchObject({ isOpen: true, endsIn: null });
});

it.each([ACME, BETA, CORE])('closes what the whole board of %s no longer lists', (board) => {
  bench = openBoards(all());
  bench.run();
  const gone = openingAt(board, 2).id;
  bench.change({ remove: [gone] });
  expect(bench.run()).toMatchObject({ closed: 1, problems: [] });
  expect(bench.rows().get(gone)).toMatchObject({ isOpen: false });
  expect(openIds()).toHaveLength(8);
  bench.change({ insert: [openingAt(board, 2)] });
  bench.run();
  expect(openIds()).toHaveLength(9);
});

it.each([
  ['404', 'does not have'],
  ['429:50', 'limit of requests'],
  ['500', 'problem of its own'],
  ['timeout', 'could not be reached'],
  ['html', 'not its usual data'],
  ['cut', 'not its usual data'],
])('a board that answers %s is not read this time, and nothing of it is closed', (fault, why) => {
  bench = openBoards(all(), { faults: `boards/v1/boards/acme/jobs@2-*=${fault}` });
  bench.run();
  bench.change({
    remove: [openingAt(ACME, 1).id, openingAt(BETA, 1).id],
    update: [{ ...openingAt(CORE, 3), title: 'New' }],
  });
  const run = bench.run();
  expect(run).toMatchObject({ ending: 'finished', closed: 1, changed: 1, complete: false });
  expect(run.problems).toEqual([expect.stringContaining('Not read this time: Acme (')]);
  expect(run.problems[0]).toContain(why);
  expect(openIds()).toContain(openingAt(ACME, 1).id);
  expect(openIds()).not.toContain(openingAt(BETA, 1).id);
});

it('one refusal for too many requests is waited for', () => {
  bench = openBoards(all(), { faults: 'boards/posting-api/job-board/core@1=429:2' });
  expect(bench.run()).toMatchObject({ added: 9, problems: [] });
});

it('a slow board is only slow', () => {
  bench = openBoards(all(), { faults: 'boards/posting-api/job-board/core@1=slow:10000' });
  expect(bench.run()).toMatchObject({ added: 9, problems: [] });
});

it('an empty answer where several were open is believed the second time in a row', () => {
  bench = openBoards(all(), {
    faults: 'boards/v1/boards/acme/jobs@2=empty,boards/v1/boards/acme/jobs@4-5=empty',
  });
  bench.run();
  expect(bench.run()).toMatchObject({ closed: 0 });
  // It answers again in between: that counts as nothing.
  expect(bench.run()).toMatchObject({ closed: 0, changed: 0 });
  expect(bench.run()).toMatchObject({ closed: 0 });
  expect(bench.run()).toMatchObject({ closed: 3 });
});

it('an empty answer where two were open is believed at once', () => {
  bench = openBoards([openingAt(ACME, 1), openingAt(ACME, 2), ...three(CORE)]);
  bench.run();
  bench.change({ remove: [openingAt(ACME, 1).id, openingAt(ACME, 2).id] });
  expect(bench.run()).toMatchObject({ closed: 2 });
});

it('a posting that Lever no longer lists is asked for, and stays open while Lever still has it', () => {
  bench = openBoards(all());
  bench.run();
  const { id } = openingAt(BETA, 2);
  bench.change({ update: [{ id, isHidden: true }] });
  expect(bench.run()).toMatchObject({ closed: 0 });
  expect(openIds()).toContain(id);
  bench.change({ remove: [id] });
  bench.workbench.cloud.clock.advance(24 * 60 * 60 * 1000);
  expect(bench.run()).toMatchObject({ closed: 1 });
});

it('what Ashby has and does not list stays out', () => {
  bench = openBoards([...three(CORE), openingAt(CORE, 4, { isHidden: true })]);
  expect(bench.run()).toMatchObject({ added: 3 });
});

it('a company that is taken off the list keeps its rows as they are', () => {
  bench = openBoards(all());
  bench.run();
  const { result } = bench.workbench.ask('readSync', [bench.sync]);
  const form = result as { filters: { boards: string[] } };
  bench.workbench.ask('saveSync', [{ ...form, filters: { boards: [BETA, CORE] } }]);
  bench.change({ remove: three(ACME).map(({ id }) => id) });
  expect(bench.run()).toMatchObject({ closed: 0 });
  expect(openIds()).toHaveLength(9);
});

it('filters leave openings out, and close none of them', () => {
  bench = openBoards(all().map((one, at) => ({ ...one, title: at % 3 === 0 ? 'Designer' : one.title })));
  bench.run();
  const form = bench.workbench.ask('readSync', [bench.sync]).result as { filters: object };
  bench.workbench.ask('saveSync', [{ ...form, conditions: { title: ['engineer'] } }]);
  expect(bench.run()).toMatchObject({ closed: 0, added: 0 });
  expect(openIds()).toHaveLength(9);
});

it('an id that is a number once and text then is the same row', () => {
  bench = openBoards(three(ACME));
  bench.run();
  bench.change({ update: three(ACME).map(({ id }) => ({ id, hasTextId: true })) });
  expect(bench.run()).toMatchObject({ added: 0, changed: 0, closed: 0 });
});

it('an answer with the same opening twice closes nothing of its board', () => {
  bench = openBoards(all(), { faults: 'boards/v1/boards/acme/jobs@2=double' });
  bench.run();
  bench.change({ remove: [openingAt(ACME, 3).id, openingAt(CORE, 3).id] });
  const run = bench.run();
  expect(run).toMatchObject({ closed: 1 });
  expect(run.problems.join()).toContain('Acme (Some of its entries came without an id, or twice)');
});

it('asks hosts that want it one request at a time, with a second in between', () => {
  const many = [1, 2, 3, 4, 5].flatMap((number) => [
    openingAt(`lever:l${number}`, number),
    openingAt(`greenhouse:g${number}`, number),
  ]);
  bench = openBoards(many);
  const { clock } = bench.workbench.cloud;
  const before = clock.now();
  expect(bench.run()).toMatchObject({ added: 10 });
  expect(clock.now() - before).toBeGreaterThan(4_000);
});

it('reads a board of twelve megabytes, and cuts a description visibly', () => {
  const heavy = `<p>${'We build and ship. '.repeat(320_000)}</p>`;
  const all = [openingAt(CORE, 1, { description: heavy }), openingAt(CORE, 2)];
  bench = openBoards(all, { fields: ['id', 'title', 'description', 'isOpen', 'closedAt'] });
  expect(bench.run()).toMatchObject({ added: 2, problems: [] });
  const [long, short] = all.map(({ id }) => String(bench.rows().get(id)?.['description']));
  expect(long).toMatch(/\[cut by Jobsheet\]$/);
  expect(short).toBe('Build & ship.');
  expect(bench.run()).toMatchObject({ unchanged: 2, changed: 0 });
});

it('asks Greenhouse for the details of new openings only, and other systems for none', () => {
  const all = [openingAt(ACME, 1, { isEscapedTwice: true }), openingAt(BETA, 1), openingAt(CORE, 1)];
  bench = openBoards(all, {
    fields: ['id', 'title', 'department', 'payWords', 'description', 'isOpen', 'closedAt'],
  });
  expect(bench.run()).toMatchObject({ added: 3, requests: 4, problems: [] });
  expect(bench.rows().get(all[0]?.id as string)).toMatchObject({
    department: 'Engineering',
    description: 'Build & ship.',
  });
  expect(bench.rows().get(all[1]?.id as string)?.['description']).toContain('• Curiosity');
  expect(bench.run()).toMatchObject({ unchanged: 3, requests: 3 });
});

describe('a board that names its answers', () => {
  const statuses = () =>
    bench.workbench.services
      .requests()
      .filter(({ url }) => url.includes('ashbyhq'))
      .map(({ status }) => status);

  it('is asked only whether anything has changed since', () => {
    bench = openBoards(all());
    bench.run();
    expect(bench.run()).toMatchObject({ added: 0, changed: 0, closed: 0, complete: true, problems: [] });
    bench.change({ remove: [openingAt(CORE, 1).id] });
    expect(bench.run()).toMatchObject({ closed: 1 });
    expect(bench.run()).toMatchObject({ closed: 0, changed: 0 });
    expect(statuses()).toEqual([200, 304, 200, 304]);
    expect(openIds()).toHaveLength(8);
  });

  it('is read whole after a run that was killed, and for other columns', () => {
    bench = openBoards(all());
    bench.run();
    expect(bench.workbench.call('syncOpenings', [], { dieAt: 40, unflushed: 'lost' }).killed).toBe(true);
    const before = statuses().length;
    bench.run();
    const form = bench.workbench.ask('readSync', [bench.sync]).result as { fields: string[] };
    bench.workbench.ask('saveSync', [{ ...form, fields: [...form.fields, 'team'] }]);
    bench.run();
    expect(bench.rows().get(openingAt(CORE, 1).id)).toMatchObject({ team: 'Engineering team' });
    expect(statuses().slice(before)).toEqual([200, 200]);
  });
});
