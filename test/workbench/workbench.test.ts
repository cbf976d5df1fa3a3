import { createWorkbench, SANDBOX_KEY, type WorkbenchOptions } from '../../workbench/workbench';

const CODE = `
  function key() { return PropertiesService.getUserProperties().getProperty('key.trackly'); }
  function jobs() { const r = UrlFetchApp.fetch('https://closeai.mba/api/v1/jobs?limit=2', { headers: { Authorization: 'Bearer ' + key() }, muteHttpExceptions: true }); return [r.getResponseCode(), Object.keys(JSON.parse(r.getContentText()))]; }
  function remember(a) { PropertiesService.getDocumentProperties().setProperty('a', a); ScriptApp.newTrigger('tick').timeBased().everyHours(2).create(); return Utilities.getUuid(); }
  function recall() { return PropertiesService.getDocumentProperties().getProperty('a'); }
  function tick() { return 'ticked'; }
  function today() { return new Date(); }
`;

function opened<T>(options: WorkbenchOptions, use: (workbench: ReturnType<typeof createWorkbench>) => T): T {
  const workbench = createWorkbench({ code: CODE, ...options });
  try {
    return use(workbench);
  } finally {
    workbench.close();
  }
}

test('the person has a key from the start, which the local services take', () => {
  opened({ scale: 10 }, ({ call }) => {
    expect(call('key').result).toBe(SANDBOX_KEY);
    expect(call('jobs').result).toEqual([200, expect.arrayContaining(['jobs'])]);
  });
  opened({ scale: 10, key: 'wrong' }, ({ call }) => expect(call('jobs').result).toEqual([401, ['error']]));
  opened({ scale: 10, key: null }, ({ call }) => expect(call('key').result).toBeNull());
});

test('what is exported can be opened again: stores, triggers and time', () => {
  const { snapshot, id } = opened({ scale: 10 }, (workbench) => {
    const outcome = workbench.call('remember', ['x']);
    expect(workbench.passHours(4).map((run) => run.outcome.result)).toEqual(['ticked', 'ticked']);
    return { snapshot: JSON.parse(JSON.stringify(workbench.export())), id: outcome.result };
  });
  opened({ scale: 10, open: snapshot }, (workbench) => {
    expect(new Date(workbench.cloud.clock.now()).toISOString()).toBe(snapshot.now);
    expect(workbench.call('recall').result).toBe('x');
    expect(workbench.cloud.triggers).toHaveLength(1);
    expect(workbench.call('remember', ['y']).result).not.toBe(id);
    expect(workbench.export().sheets).toEqual(snapshot.sheets);
  });
});

test('an opened workbook keeps the key that it has, unless it is taken away', () => {
  const open = { sheets: [{ name: 'A', values: [['x']] }], properties: { user: { 'key.trackly': 'mine' } } };
  opened({ scale: 1, open }, ({ call }) => expect(call('key').result).toBe('mine'));
  opened({ scale: 1, open, key: null }, ({ call }) => expect(call('key').result).toBeNull());
  expect(() => opened({ scale: 1, open: { ...open, now: 'soon' } }, () => 0)).toThrow(
    '"now" is not a time: soon',
  );
});

test('a call of the sidebar carries JSON only', () => {
  opened({ scale: 1 }, (workbench) => {
    expect(workbench.call('today').result).toBeDefined();
    expect(workbench.callFromSidebar('today').error?.name).toBe('ScriptError');
  });
});
