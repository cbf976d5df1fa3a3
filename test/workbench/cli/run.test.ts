import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Workbook } from 'exceljs';

const ROOT = join(__dirname, '../../..');
const SCRIPT = `
  function put(cells) { SpreadsheetApp.getActiveSheet().getRange(1, 1, cells.length, cells[0].length).setValues(cells); return cells.length; }
  function stamp() { const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('B2').setValue(new Date()).setNote('when'); sheet.setFrozenRows(1); return new Date(); }
  function status() { return UrlFetchApp.fetch('https://closeai.mba/api/v1/jobs?limit=1', { headers: { 'x-api-key': key() }, muteHttpExceptions: true }).getResponseCode(); }
  function key() { return PropertiesService.getUserProperties().getProperty('key.trackly') || 'none'; }
  function feed(rows, key) {
    const answer = UrlFetchApp.fetch('https://connect.jobo.world/api/career-sites/feed', {
      method: 'post', contentType: 'application/json', payload: JSON.stringify({ batch_size: rows }), muteHttpExceptions: true,
      headers: { 'X-Api-Key': key || PropertiesService.getUserProperties().getProperty('key.jobo') || 'none' },
    });
    return answer.getResponseCode();
  }
  function hourly() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
  function tick() { console.log('tick'); }
  function elsewhere() { UrlFetchApp.fetch('https://example.com/'); }
  function stray() { (async () => { throw new Error('nobody catches this'); })(); return 'done'; }
  function hour() { return new Date(0).getHours(); }
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  writeFileSync(join(folder, 'Code.gs'), SCRIPT);
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string) => join(folder, name);

/** Runs the command as a person does. */
function workbench(...given: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'workbench/cli/main.ts'), ...given],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, TZ: 'Asia/Tokyo' } },
  );
  return { status, stdout, stderr: stderr.trim() };
}

/** The same, while this process goes on. */
async function workbenchBesides(...given: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'workbench/cli/main.ts'), ...given], {
    cwd: ROOT,
  });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { status, stdout, stderr: stderr.trim() };
}

function run(...given: string[]) {
  const { status, stdout, stderr } = workbench('run', '--code', file('Code.gs'), ...given);
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout).calls;
}

test('calls functions one after the other and tells what became of each', () => {
  const calls = run(
    '--call',
    'put([["a", 1], ["b", true]])',
    '--call',
    'status()',
    '--call',
    'nothing()',
    '--call',
    'elsewhere',
  );
  expect(calls).toMatchObject([
    {
      call: 'put([["a", 1], ["b", true]])',
      result: 2,
      killed: false,
      cellsWritten: 4,
      requests: 0,
      services: { 'Range.setValues': 1 },
    },
    { call: 'status()', requests: 1, services: { 'UrlFetchApp.fetch': 1 } },
    { call: 'nothing()', error: { name: 'Exception', message: 'Script function not found: nothing' } },
    { call: 'elsewhere', error: { message: expect.stringContaining('only for https://closeai.mba') } },
  ]);
  expect(Object.keys(calls[0])).toEqual([
    'call',
    'result',
    'killed',
    'seconds',
    'requests',
    'credits',
    'services',
    'cellsRead',
    'cellsWritten',
    'log',
  ]);
});

test('tells the credits that each call was charged by the service, also when its answer was lost', () => {
  const given = ['feed(7)', 'key()', 'feed(1, "wrong")', 'feed(50)'].flatMap((call) => ['--call', call]);
  expect(run(...given, '--faults', 'jobo@3=lost')).toMatchObject([
    { result: 200, credits: 350 },
    { credits: 0 },
    { result: 401, credits: 0 },
    { error: { message: expect.stringContaining('Timeout') }, credits: 2_500 },
  ]);
  expect(run('--call', 'feed(1)', '--no-key')).toMatchObject([{ result: 401, credits: 0 }]);
});

test('lets a promise pass that the script leaves to its fate', () => {
  expect(run('--call', 'stray()', '--call', 'hour()')).toMatchObject([{ result: 'done' }, { result: 0 }]);
});

test('kills the first call only, at the service call it is told', () => {
  const calls = run('--call', 'put([["a"]])', '--call', 'put([["b"]])', '--die-at', '3');
  expect(calls).toMatchObject([
    { killed: true, error: { name: 'ExecutionDeath' } },
    { killed: false, result: 1 },
  ]);
});

test('exports a workbook, and goes on with it where it was', async () => {
  const exports = ['out.json', 'out.xlsx', 'out.csv'].flatMap((name) => ['--export', file(name)]);
  run(
    '--call',
    'put([["Name", "At"], ["x, \\"y\\"", "=1+1"]])',
    '--call',
    'stamp()',
    '--call',
    'hourly()',
    ...exports,
  );
  const exported = JSON.parse(readFileSync(file('out.json'), 'utf8'));
  expect(exported).toMatchObject({
    now: expect.stringMatching(/^2024-10-25T13:00:/),
    sheets: [
      {
        name: 'Sheet1',
        frozenRows: 1,
        values: [
          ['Name', 'At'],
          ['x, "y"', expect.stringMatching(/^2024-10-25T13:00/)],
        ],
        notes: [
          ['', ''],
          ['', 'when'],
        ],
      },
    ],
    properties: { user: {}, document: {}, script: {} },
    triggers: [{ handler: 'tick' }],
  });
  expect(readFileSync(file('out.csv'), 'utf8')).toBe('Name,At\r\n"x, ""y""",10/25/2024 9:00:00\r\n');
  const book = await new Workbook().xlsx.readFile(file('out.xlsx'));
  const sheet = book.getWorksheet('Sheet1');
  expect((sheet?.getCell('B2').value as Date).toISOString()).toMatch(/^2024-10-25T09:00:00/);
  expect(sheet?.getCell('B2').numFmt).toBe('M/d/yyyy H:mm:ss');
  expect(sheet?.getCell('B2').note).toBeTruthy();
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(JSON.stringify(exported)).not.toContain('sandbox_0123456789');
  const given = ['--call', 'key()', '--pass', '2', '--export', file('again.json')];
  expect(run('--open', file('out.json'), ...given)).toMatchObject([
    // Not from the file: whoever opens it gets the sandbox's keys anew.
    { result: 'trk_sandbox_0123456789' },
    { call: 'tick()', log: ['tick'], trigger: expect.stringMatching(/^2024-10-25T13:/) },
    { call: 'tick()', log: ['tick'], trigger: expect.stringMatching(/^2024-10-25T14:/) },
  ]);
  const again = JSON.parse(readFileSync(file('again.json'), 'utf8'));
  expect(again.sheets).toEqual(exported.sheets);
  expect(again.now).toMatch(/^2024-10-25T15:00/);
});

test('writes texts into a .csv as texts, whatever they begin with', () => {
  const texts = ['=1+1', '+1', '-2+3', '@SUM(1)', '\t=1', '\r=1', '＝1', "it's"];
  const cells = JSON.stringify([
    texts.map((text) => `'${text}`),
    [-5, '=-3*2', '="="&"2+2"', 1.5, true, '', '', ''],
  ]);
  run('--call', `put(${cells})`, '--export', file('texts.csv'));
  const [first, second] = readFileSync(file('texts.csv'), 'utf8').split('\r\n');
  expect(first).toBe(`'=1+1,'+1,'-2+3,'@SUM(1),'\t=1,"'\r=1",'＝1,it's`);
  expect(second).toBe("-5,-6,'=2+2,1.5,TRUE,,,");
});

test('opens a workbook that has only names and values, with a key or without', () => {
  writeFileSync(file('small.json'), JSON.stringify({ sheets: [{ name: 'Mine', values: [['a', 1]] }] }));
  expect(run('--open', file('small.json'), '--call', 'key()', '--call', 'hour()')).toMatchObject([
    { result: 'trk_sandbox_0123456789' },
    // In the script's zone, not in that of the machine.
    { result: 0 },
  ]);
  expect(run('--open', file('small.json'), '--call', 'key()', '--no-key')).toMatchObject([
    { result: 'none' },
  ]);
});

test('tells code that does not parse as an error of each call', () => {
  writeFileSync(file('Broken.gs'), 'function main() {\n  oops oops\n}');
  const { status, stdout } = workbench('run', '--code', file('Broken.gs'), '--call', 'main()');
  expect(status).toBe(0);
  expect(JSON.parse(stdout).calls).toMatchObject([
    { error: { message: "Syntax error: SyntaxError: Unexpected identifier 'oops' line: 2 file: Broken.gs" } },
  ]);
});

test.each([
  [['run', '--frobnicate'], `Unknown option '--frobnicate'. See "workbench run --help".`],
  [['run', '--data', 'nowhere.json'], '--data: there is no file nowhere.json.'],
  [
    ['run', '--call', 'main(x)'],
    `Cannot read the call "main(x)": write it as 'name(json, …)', for example --call 'runSync("a1")'.`,
  ],
  [['walk'], 'There is no command "walk": use run, serve or start, or --help.'],
])('says in one sentence what is wrong with %j', (given, message) => {
  expect(workbench(...given)).toEqual({ status: 1, stdout: '', stderr: message });
});

test.each(['serve', 'start'])('%s on a port that is in use says so in one line and ends', async (command) => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const given = [command, '--port', String(port), '--keep', file('kept')];
    const { status, stdout, stderr } = await workbenchBesides(...given);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      `Port ${port} is in use by another program: stop that one, or choose another port with --port, or leave --port out to take any that is free.`,
    );
  } finally {
    server.close();
  }
});
