import { actionFor } from '../../../src/http/status-policy';
import { PIPELINE } from '../../../src/sources/pipeline/service';

it.each([
  [200, 'use'],
  [202, 'accepted'],
  [204, 'use'],
  [301, 'stop'],
  [401, 'ask-key'],
  [402, 'no-credit'],
  [418, 'stop'],
  [429, 'wait'],
  [500, 'retry'],
  [501, 'not-offered'],
] as const)('%d means %s', (status, action) => {
  expect(actionFor(PIPELINE, status)).toBe(action);
});

it('means what a service says where it says something else', () => {
  const service = { ...PIPELINE, actions: { 404: 'retry' } as const };
  expect(actionFor(service, 404)).toBe('retry');
  expect(actionFor(service, 410)).toBe('gone');
});
