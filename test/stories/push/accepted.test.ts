/** Pipeline may answer 202: taken, and done later. What was taken is not sent again, and what comes of it is taken in. */
import type { ServiceOutcome, ServiceRequest, Services } from '../../../workbench/services/exchange';
import { openTwoSides, type TwoSides } from '../../support/two-sides';
import { applicationId, applications } from '../../workbench/services/pipeline/local-pipeline';

const FIRST = applicationId(1);
let sides: TwoSides;
/** Requests that the service has accepted and not yet carried out. */
let queue: ServiceRequest[];
let writes: number;
let isSlow: boolean;

const isWrite = ({ method, url }: ServiceRequest) =>
  ['post', 'patch', 'delete'].includes(method.toLowerCase()) && !url.includes('/auth/');
const ACCEPTED: ServiceOutcome = {
  status: 202,
  headers: { 'Content-Type': 'application/json' },
  body: new TextEncoder().encode('{"message":"Accepted"}'),
  milliseconds: 50,
};

const between = (services: Services): Services => ({
  ...services,
  exchange: (requests, now) =>
    requests.map((request) => {
      if (isWrite(request)) writes += 1;
      if (isWrite(request) && isSlow) {
        queue.push(request);
        return ACCEPTED;
      }
      return services.exchange([request], now)[0] as ServiceOutcome;
    }),
});

beforeEach(() => {
  [queue, writes, isSlow] = [[], 0, true];
  sides = openTwoSides(applications(3), {}, between);
  sides.sync();
  sides.wait(5);
});
afterEach(() => sides.pipeline.close());

function doWhatWasTaken(): void {
  sides.pipeline.exchange(queue.splice(0), sides.workbench.cloud.clock.now());
}

it('a change is sent once, told as such, and the same on both sides in the end', () => {
  sides.edit(FIRST, { notes: 'Called them' });
  expect(sides.sync().problems).toContain(
    'Pipeline is still working on 1 application: what comes of it shows with a later sync.',
  );
  sides.wait(5);
  expect(sides.sync().problems).toContain(
    'Pipeline is still working on 1 application: what comes of it shows with a later sync.',
  );
  expect([writes, sides.cell(FIRST, 'notes')]).toEqual([1, 'Called them']);
  doWhatWasTaken();
  sides.wait(5);
  expect(sides.sync().problems).toEqual([]);
  expect([writes, sides.cell(FIRST, 'notes'), sides.one(FIRST).notes]).toEqual([
    1,
    'Called them',
    'Called them',
  ]);
});

it('what the person writes after that is sent', () => {
  sides.edit(FIRST, { notes: 'Called them' });
  sides.sync();
  sides.wait(5);
  sides.edit(FIRST, { notes: 'Called them twice' });
  isSlow = false;
  sides.sync();
  expect([writes, sides.one(FIRST).notes]).toEqual([2, 'Called them twice']);
});

it('a new row is sent once, waits for its record, and gets its id when that is there', () => {
  const row = sides.add({ company_name: 'Acme', job_title: 'Pilot' });
  for (let run = 0; run < 3; run += 1) {
    expect(sides.sync().problems).toContain(
      'Pipeline is still working on 1 application: what comes of it shows with a later sync.',
    );
    sides.wait(5);
  }
  expect(writes).toBe(1);
  doWhatWasTaken();
  sides.wait(5);
  expect(sides.sync().problems).toEqual([]);
  const made = sides.theirs().filter(({ company_name }) => company_name === 'Acme');
  expect([writes, made.length]).toEqual([1, 1]);
  expect(sides.rowOf(String(made[0]?.id))).toBe(row);
});

it('an answer that holds the record already gives the row its id at once', () => {
  isSlow = false;
  sides = openTwoSides(applications(3), {}, (services) => ({
    ...services,
    exchange: (requests, now) =>
      services
        .exchange(requests, now)
        .map((outcome, place) =>
          'fault' in outcome || !isWrite(requests[place] as ServiceRequest)
            ? outcome
            : { ...outcome, status: 202 },
        ),
  }));
  sides.sync();
  sides.wait(5);
  sides.add({ company_name: 'Acme', job_title: 'Pilot' });
  sides.sync();
  sides.wait(5);
  sides.sync();
  expect(sides.theirs().filter(({ company_name }) => company_name === 'Acme')).toHaveLength(1);
  expect(sides.rows().every(({ id }) => !String(id).startsWith('new-'))).toBe(true);
});
