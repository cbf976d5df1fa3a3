/** The text that `--help` prints. */
import { describeFaultKinds } from '../services/fault-kinds';

const DATA = `  --data FILE       a data set; without it, the real postings that come with the project
  --scale N         N generated postings instead
  --seed N          the seed of generated postings, ids and random numbers
  --keep FOLDER     the folder that keeps what is written to the services, for the next run`;

const FAULTS = `  --faults SPEC     makes requests fail, for example --faults 'trackly@3=429:30,jobo@5=timeout'`;

/** Columns of the text before the description of a kind of fault. */
const KIND_WIDTH = 20;

const FAULT_KINDS = `Faults are SERVICE[/path]@N[-M]=KIND, comma separated. N to M count the requests to that service (and path)
from 1; * is all of them, and as M it is "to the end": trackly@*=slow:900, trackly/jobs/:id@2-*=404. The kinds:

${describeFaultKinds()
  .map(([kind, meaning]) => `  ${kind.padEnd(KIND_WIDTH)}${meaning}`)
  .join('\n')}

202, 409 and planned are for pipeline, 402 is for jobo: the others document no such answer.`;

export const HELP: Readonly<Record<string, string>> = {
  '': `The workbench: Jobsheet without Google.

  npm run -s workbench -- run --call 'syncJobs()'     call functions of a script
  npm run -s workbench -- serve                       the services alone, over HTTP
  npm run -s workbench -- start                       a page with the grid, the menu and the sidebar

Add --help to a command for its flags.`,

  run: `Calls functions of an Apps Script project, each in an execution of its own, against the local
services and a spreadsheet in memory. Prints one JSON object: {"calls": [{"call", "result" or
"error", "killed", "seconds", "requests", "credits", "services", "cellsRead", "cellsWritten", "log"}]}.
Seconds are those of a virtual clock that charges each call the time it takes on Google's servers; credits
are those that the services debited for the call.

  --call 'name(json, …)'    calls a function; may be repeated; arguments are JSON
  --code FILE       an Apps Script file, or a project's folder; without it, dist/Code.gs
${DATA}
${FAULTS}
  --open FILE.json  an exported workbook, or any JSON with "sheets": [{"name", "values"}]
  --export FILE     the workbook afterwards, as .json, .xlsx or .csv; may be repeated. None of them
                    contains a key: --open restores the sandbox's keys, and Pipeline has to be reconnected
  --no-key          starts without a key for any service
  --die-at N        kills the first call's execution at its N-th service call
  --unflushed lost|kept    whether unflushed writes of the killed call are lost or kept (lost)
  --pass HOURS      hours that pass after the calls; triggers that come due are reported as calls
  --now TIME        the start of the virtual clock, for example 2024-10-25T13:00:00Z
  --deployment bound|add-on          how the script is installed (bound)
  --account consumer|workspace       the kind of account, which sets the daily quotas (consumer)

Examples:
  npm run -s workbench -- run --call 'syncJobs()' --call 'syncJobs()' --export jobs.csv
  npm run -s workbench -- run --scale 5000 --call 'syncJobs()' --die-at 40 --export half.json
  npm run -s workbench -- run --open half.json --call 'syncJobs()' --export whole.json
  npm run -s workbench -- run --code ~/other/Code.gs --call 'main("x", {"dry": true})'

${FAULT_KINDS}`,

  serve: `Serves the local services over HTTP, by the real clock, until it is stopped.

  --port N          the port; without it, any that is free
${DATA}

Applications are kept in .workbench/, unless --data, --scale or --keep says otherwise; delete it to start over.

Example:
  npm run -s workbench -- serve --port 8787 --scale 1000`,

  start: `Opens the page in your browser: a real grid, the add-on's menu and its sidebar. Prints its address.

  --port N          the port; without it, any that is free
${DATA}
${FAULTS}
  --code FILE       an Apps Script file; without it, dist/Code.gs
  --locale NAME     the language and country of the person's sheet, such as de or de_AT (en_US)
  --no-key          starts without a key for any service, as a new user does
  --no-open         does not open the browser

Applications are kept in .workbench/, unless --data, --scale or --keep says otherwise; delete it to start over.

Example:
  npm run -s workbench -- start --port 8080

${FAULT_KINDS}`,
};
