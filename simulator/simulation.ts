/** An Apps Script project with a spreadsheet, a person and a clock of their own: the way into the simulator. */
import { type Cloud, type CloudOptions, createCloud } from './cloud/cloud';
import { type CloudSnapshot, restored, snapshotOf } from './cloud/snapshot';
import { type Person, personAt } from './person/person';
import type { ExecutionOptions } from './script/execution';
import { type Project, projectOf } from './script/project';
import { type CallOutcome, loadScript, type Script } from './script/script';
import { callFromSidebar } from './script/sidebar-calls';
import { runDueTriggers, type TriggerRun } from './triggers/triggers';

export interface SimulationOptions
  extends Omit<CloudOptions, 'htmlFiles' | 'workbook' | 'stores' | 'triggers'> {
  /** A snapshot that an earlier simulation exported. */
  readonly open?: CloudSnapshot;
}

export interface Simulation {
  readonly cloud: Cloud;
  readonly script: Script;
  /** The person at the spreadsheet: what they do by hand fires `onEdit` and `onChange`. */
  readonly person: Person;
  /** Somebody else at the same spreadsheet, by their e-mail address. */
  personAs(user: string): Person;
  /** Calls a function of the script in an execution of its own, as a menu or the editor does. */
  call(name: string, parts?: readonly unknown[], options?: ExecutionOptions): CallOutcome;
  /** Calls it as the sidebar does: only what JSON can hold crosses. */
  callFromSidebar(name: string, parts?: readonly unknown[], options?: ExecutionOptions): CallOutcome;
  /** Lets hours of the virtual clock pass; the triggers that come due fire. */
  passHours(hours: number, options?: ExecutionOptions): TriggerRun[];
  export(): CloudSnapshot;
}

const HOUR = 60 * 60 * 1000;

/** @param code A project, or the text of its only file. */
export function simulate(code: Project | string, options: SimulationOptions = {}): Simulation {
  const project = typeof code === 'string' ? projectOf(code) : code;
  const { open, ...rest } = options;
  const { user = 'person@example.com' } = options;
  const cloud = createCloud({
    ...(project.manifest ? { manifest: project.manifest } : {}),
    ...(open ? restored(open, user) : {}),
    ...rest,
    htmlFiles: project.htmlFiles,
    user,
  });
  const script = loadScript(cloud, project.files);
  return {
    cloud,
    script,
    person: personAt({ cloud, script }),
    personAs: (other) => personAt({ cloud, script }, other),
    call: (name, parts, execution) => script.call(name, parts, execution),
    callFromSidebar: (name, parts, execution) => callFromSidebar(script, name, parts, execution),
    passHours: (hours, execution) =>
      runDueTriggers(cloud, script, cloud.clock.now() + hours * HOUR, execution),
    export: () => snapshotOf(cloud),
  };
}
