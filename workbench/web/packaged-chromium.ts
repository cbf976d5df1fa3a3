/**
 * The Chromium that an npm package carries, for a machine that has none. It is unpacked once into `.build`,
 * libraries and a font with it, so that it runs on a Linux with nothing but Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Executable {
  readonly path: string;
  /** Environment variables that its process needs in addition to the caller's own. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Run by a child process: the package decides at load, by the environment, where it unpacks to and whether the
 * libraries come along (as if on AWS Lambda), and this process's own environment must stay as it is.
 */
const UNPACK =
  'import("@sparticuz/chromium").then((chromium) => chromium.default.executablePath()).catch((error) => { console.error(error); process.exit(1); });';

/** The packaged Chromium, unpacked on first use; undefined where the package has none for this machine. */
export function packagedChromium(root: string): Executable | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(root, '.build', 'chromium');
  if (!existsSync(folder)) unpack(root, folder);
  const path = join(folder, 'chromium');
  return { path, environment: { ...fonts(folder), ...libraries(folder, path) } };
}

/** Into a folder of its own, then renamed: tests that run side by side never see half a browser. */
function unpack(root: string, folder: string): void {
  const partial = `${folder}-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, ['-e', UNPACK], {
    cwd: root,
    env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The packaged Chromium could not be unpacked: ${stderr}`);
  writeFileSync(join(partial, 'fonts', 'fonts.conf'), fontSettings(folder));
  try {
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The packaged font for plain sans-serif, so that pictures look the same on every machine; others as they are. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
  <match>
    <test qual="any" name="family"><string>sans-serif</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`;
}

function fonts(folder: string): Record<string, string> {
  return { FONTCONFIG_FILE: join(folder, 'fonts', 'fonts.conf') };
}

/** The packaged libraries only where the machine lacks them: its own are newer. */
function libraries(folder: string, path: string): Record<string, string> {
  if (spawnSync(path, ['--version']).status === 0) return {};
  const own = process.env['LD_LIBRARY_PATH'];
  return { LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), ...(own ? [own] : [])].join(':') };
}
