import fc from 'fast-check';
import type { CloudSnapshot } from '../../simulator/cloud/snapshot';
import { withoutSecrets } from '../../workbench/without-secrets';
import { createWorkbench } from '../../workbench/workbench';

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJwZXJzb24ifQ.c2lnbmF0dXJl';

const snapshot = (properties: CloudSnapshot['properties']): CloudSnapshot => ({
  ...createWorkbench({ code: '' }).export(),
  ...(properties ? { properties } : {}),
});

test('keys, tokens and what gets the next token go; what a person would miss stays', () => {
  const user = {
    'key.trackly': 'trk_sandbox_0123456789',
    'key.pipeline': TOKEN,
    'renewal.pipeline': 'a long word for the next token',
    'address.pipeline': 'http://localhost:3000',
    'spent.jobo.document': '{"month":"2026-01"}',
    token: '0b1f-random',
  };
  const document = { 'trigger.0b1f-random': '{"installedAt":1}', 'sync.trackly.jobs': '{"tab":"Jobs"}' };
  const { properties } = withoutSecrets(snapshot({ user, document, script: {} }));
  expect(properties).toEqual({
    user: {
      'address.pipeline': 'http://localhost:3000',
      'spent.jobo.document': '{"month":"2026-01"}',
      token: '0b1f-random',
    },
    document,
    script: {},
  });
});

test.each([
  ['API_KEY', 'abc'],
  ['apiToken', 'abc'],
  ['clientSecret', 'abc'],
  ['anything', TOKEN],
  ['settings', `{"jobo":"jobo_live_0123456789"}`],
])('%s is left out of every store, whoever wrote the script', (name, value) => {
  for (const store of ['user', 'document', 'script'] as const) {
    const { properties } = withoutSecrets(snapshot({ [store]: { [name]: value, monkey: 'stays' } }));
    expect(properties?.[store]).toEqual({ monkey: 'stays' });
  }
});

test('a key that was copied elsewhere goes there, too', () => {
  const key = fc.stringMatching(/^[\w-]{8,40}$/);
  const around = fc.string();
  fc.assert(
    fc.property(key, around, around, (secret, before, after) => {
      const document = { copy: before + secret + after };
      const { properties } = withoutSecrets(snapshot({ user: { 'key.jobo': secret }, document }));
      expect(JSON.stringify(properties)).not.toContain(secret);
    }),
    { numRuns: 30 },
  );
});

test('the workbook, the clock and the triggers are as they were', () => {
  const { properties: _, ...before } = snapshot({ user: { 'key.jobo': 'jobo_sandbox_0123456789' } });
  expect(withoutSecrets({ ...before, properties: {} })).toMatchObject(before);
});
