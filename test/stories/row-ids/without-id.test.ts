/** An application that came once without its id: a later run must ask for it again, however short what it asks for is. */
import { answering } from '../../support/answering';
import { openTwoSides } from '../../support/two-sides';
import { applicationId, applications } from '../../workbench/services/pipeline/local-pipeline';

const [FIRST, SECOND] = [1, 2].map(applicationId) as [string, string];

const isList = (url: string) => url.includes('sort=') && url.includes('page=');

/** Pipeline, whose list leaves out the ids of some applications while it is at fault. */
function openFaulty(isHit: (id: unknown) => boolean) {
  const fault = { isOn: false };
  const sides = openTwoSides(applications(5), {}, (services) =>
    answering(services, ({ url }, own) => {
      if (!fault.isOn || !isList(url)) return undefined;
      const { data, ...body } = own();
      // A session that is over.
      if (!Array.isArray(data)) return { status: 401, body };
      const without = data.map(({ id, ...rest }) => (isHit(id) ? rest : { id, ...rest }));
      return { body: { ...body, data: without } };
    }),
  );
  return { ...sides, fault };
}

let sides: ReturnType<typeof openFaulty>;
afterEach(() => sides.pipeline.close());

it('changed at Pipeline: the next run that gets its id writes the change, though a run passed over it', () => {
  sides = openFaulty((id) => id === FIRST);
  sides.sync();
  sides.wait(24 * 60);
  const updated_at = new Date(sides.workbench.cloud.clock.now()).toISOString();
  sides.pipeline.change({ service: 'pipeline', update: [{ id: FIRST, location: 'Oslo', updated_at }] });
  sides.wait(60);
  sides.fault.isOn = true;
  expect(sides.sync().problems).toContain('1 application came without an id and was left out.');
  sides.fault.isOn = false;
  sides.wait(24 * 60);
  expect(sides.sync().problems).toEqual([]);
  expect(sides.cell(FIRST, 'location')).toBe('Oslo');
});

it('in the very first run: it has its row after the next one', () => {
  sides = openFaulty((id) => id === SECOND);
  sides.wait(24 * 60);
  sides.fault.isOn = true;
  sides.sync();
  expect(sides.rows().map(({ id }) => id)).not.toContain(SECOND);
  sides.fault.isOn = false;
  sides.wait(24 * 60);
  sides.sync();
  expect(sides.rows().map(({ id }) => id)).toContain(SECOND);
});

it('once it came whole, runs ask for what changed again, and not for everything', () => {
  sides = openFaulty((id) => id === SECOND);
  sides.wait(24 * 60);
  sides.fault.isOn = true;
  sides.sync();
  sides.fault.isOn = false;
  sides.wait(24 * 60);
  sides.sync();
  sides.wait(24 * 60);
  const before = sides.pipeline.requests().length;
  sides.sync();
  const [asked] = sides.pipeline
    .requests()
    .slice(before)
    .filter(({ url }) => isList(url));
  const since = Date.parse(decodeURIComponent(/since=([^&]+)/.exec(asked?.url ?? '')?.[1] ?? ''));
  expect(sides.workbench.cloud.clock.now() - since).toBeLessThan(25 * 3_600_000);
});
