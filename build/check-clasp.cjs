// Asks clasp what it would push: exactly what the build made. A wrong root directory or ignore file shows here.
const { execFileSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');

const EXPECTED = ['dist/Code.gs', 'dist/appsscript.json', 'dist/sidebar.html'];
const root = resolve(__dirname, '..');
// The committed settings have no script id and clasp wants one, so it is asked with a copy that has any.
const settings = join(root, '.clasp-check.json');
writeFileSync(
  settings,
  JSON.stringify({ ...JSON.parse(readFileSync(join(root, '.clasp.json'), 'utf8')), scriptId: 'any' }),
);
let answer;
try {
  answer = execFileSync(
    join(root, 'node_modules/.bin/clasp'),
    ['--project', settings, 'show-file-status', '--json'],
    {
      cwd: root,
      encoding: 'utf8',
      // Nobody's login: the answer needs none.
      env: { ...process.env, HOME: mkdtempSync(join(tmpdir(), 'clasp-')) },
    },
  );
} finally {
  rmSync(settings);
}
const pushed = JSON.parse(answer).filesToPush.sort();
console.log(pushed.join('\n'));
if (JSON.stringify(pushed) !== JSON.stringify(EXPECTED)) {
  console.error(`clasp would push other files than ${EXPECTED.join(', ')}.`);
  process.exit(1);
}
