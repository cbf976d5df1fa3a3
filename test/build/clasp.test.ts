import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type FakeGoogle, SCRIPT_ID, SPREADSHEET_ID, startFakeGoogle } from './fake-google';

const ROOT = resolve(__dirname, '../..');
const run = promisify(execFile);

/** A clone of what create and push need, so that the checkout under test keeps its own settings. */
function cloneProject(): string {
  const clone = mkdtempSync(join(tmpdir(), 'jobsheet-clone-'));
  for (const name of ['package.json', 'appsscript.json', '.clasp.json', 'build', 'src', 'sidebar']) {
    cpSync(join(ROOT, name), join(clone, name), { recursive: true });
  }
  cpSync(join(ROOT, 'tsconfig.base.json'), join(clone, 'tsconfig.base.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
  return clone;
}

/** As `npx clasp login` leaves it, with a token that needs no renewal. */
function logIn(home: string): void {
  const login = { type: 'authorized_user', client_id: 'test', client_secret: 'test', refresh_token: 'test' };
  const token = { ...login, access_token: 'test', expiry_date: Date.parse('2999-01-01') };
  writeFileSync(join(home, '.clasprc.json'), JSON.stringify({ tokens: { default: token } }));
}

describe('from a clone into a spreadsheet of your own', () => {
  let google: FakeGoogle;
  let clone: string;
  const environment = () => ({
    ...process.env,
    HOME: clone,
    USERPROFILE: clone,
    FAKE_GOOGLE_URL: google.url,
    NODE_OPTIONS: `--import ${join(__dirname, 'google-redirect.mjs')}`,
  });
  const npm = (...words: string[]) => run('npm', ['run', '-s', ...words], { cwd: clone, env: environment() });
  const settings = () => JSON.parse(readFileSync(join(clone, '.clasp.json'), 'utf8'));

  beforeAll(async () => {
    google = await startFakeGoogle();
    clone = cloneProject();
  });

  afterAll(async () => {
    await google.close();
    rmSync(clone, { recursive: true, force: true });
  });

  it('has no script id in the committed settings', () => {
    expect(JSON.parse(readFileSync(join(ROOT, '.clasp.json'), 'utf8')).scriptId).toBe('');
  });

  it('says what to do when create is run before login', async () => {
    const failed = await npm('create').catch((error: { stderr: string }) => error);
    expect(failed.stderr).toContain('npx clasp login');
    expect(settings().scriptId).toBe('');
  });

  it('create makes a spreadsheet with a bound script and fills in its id, keeping the other settings', async () => {
    logIn(clone);
    const { stdout } = await npm('create');
    expect(stdout).toContain(`spreadsheets/d/${SPREADSHEET_ID}/edit`);
    expect(settings()).toMatchObject({ scriptId: SCRIPT_ID, rootDir: 'dist', scriptExtensions: ['gs'] });
  });

  it('create refuses to lose the spreadsheet that is there already', async () => {
    const failed = await npm('create').catch((error: { stderr: string }) => error);
    expect(failed.stderr).toContain(`already has the script id ${SCRIPT_ID}`);
  });

  it('push builds and uploads the code, the sidebar and our manifest over the one Google made', async () => {
    await npm('push');
    expect(google.pushes()).toBe(1);
    const pushed = new Map(google.files().map((file) => [`${file.type} ${file.name}`, file.source]));
    expect([...pushed.keys()].sort()).toEqual(['HTML sidebar', 'JSON appsscript', 'SERVER_JS Code']);
    expect(pushed.get('JSON appsscript')).toContain('spreadsheets.currentonly');
    expect(pushed.get('SERVER_JS Code')).toContain('function syncJobs(');
  });
});
