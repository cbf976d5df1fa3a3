import { createWorkbench } from '../../workbench/workbench';
import { type Death, deathsOf, stateOf } from './deaths';
import { rememberedServices } from './remembered-services';
import { filledWorkbench, openSmallServices, smallPosting } from './small-catalogue';

const services = rememberedServices(openSmallServices(5));
afterAll(() => services.close());

it('deaths at all other calls leave no state that the chosen ones do not leave', () => {
  const filled = filledWorkbench(services).export();
  services.change({
    service: 'trackly',
    update: [{ id: 1_001, title: 'Another' }],
    remove: [1_003],
    insert: [smallPosting(7)],
  });
  const leftBy = (death: Death) => {
    const workbench = createWorkbench({ services, open: filled });
    const { killed, requests } = workbench.call('syncJobs', [], death);
    expect({ ...death, killed }).toEqual({ ...death, killed: true });
    return `${requests} ${stateOf(workbench.cloud)}`;
  };
  const calm = createWorkbench({ services, open: filled });
  const { calls, deaths } = deathsOf(calm, () => calm.call('syncJobs'));
  const left = new Set(deaths.map(leftBy));
  expect(left.size).toBeGreaterThan(20);
  for (let dieAt = 1; dieAt <= calls; dieAt += 1)
    for (const unflushed of ['lost', 'kept'] as const)
      expect({ dieAt, unflushed, isKnown: left.has(leftBy({ dieAt, unflushed })) }).toMatchObject({
        isKnown: true,
      });
});

it('a run has as many calls as it can be killed at', () => {
  const workbench = createWorkbench({ services });
  const empty = workbench.export();
  const { calls } = deathsOf(workbench, () => workbench.call('syncJobs'));
  const killedAt = (dieAt: number) =>
    createWorkbench({ services, open: empty }).call('syncJobs', [], { dieAt }).killed;
  expect([killedAt(calls), killedAt(calls + 1)]).toEqual([true, false]);
});
