/** Runs functions of the script for the page, and keeps a line about each execution for its developer. */
import type { Cloud, MenuEntry } from '../../../simulator/cloud/cloud';
import type { CallOutcome, Script } from '../../../simulator/script/script';
import { callFromSidebar } from '../../../simulator/script/sidebar-calls';
import { AuthMode } from '../../../simulator/services/script-app';
import type { EditTriggerRun } from '../../../simulator/triggers/edit-triggers';
import type { TriggerRun } from '../../../simulator/triggers/triggers';
import type { CallReply, CallRequest, ExecutionLine, Menu, PageEvent } from '../messages';

/** Lines that a page sees when it opens. */
const KEPT_LINES = 50;

export interface Calls {
  run(call: CallRequest): CallReply;
  /** Opens the spreadsheet as a person would: the menus are rebuilt. */
  open(): readonly Menu[];
  readonly lines: readonly ExecutionLine[];
  addMenu(menu: { name: string; items: readonly MenuEntry[] }): void;
  /** Tells of the executions that an edit set off. */
  tellEditTriggers(execute: () => readonly EditTriggerRun[]): void;
  /** Tells of the executions of time triggers. */
  tellTriggers(execute: () => readonly TriggerRun[]): void;
}

export function createCalls(cloud: Cloud, script: Script, send: (event: PageEvent) => void): Calls {
  const lines: ExecutionLine[] = [];
  let menus: Menu[] = [];
  let nextId = 1;

  return { run, open, lines, addMenu, tellEditTriggers, tellTriggers };

  function run(call: CallRequest): CallReply {
    const { name, parts } = call;
    const outcome = tell(name, () =>
      call.from === 'client' ? callFromSidebar(script, name, parts) : script.call(name, parts),
    );
    if (outcome.error) return { error: { name: outcome.error.name, message: outcome.error.message } };
    return { result: outcome.result };
  }

  function open(): readonly Menu[] {
    menus = [];
    if (script.has('onOpen')) {
      const event = [{ authMode: AuthMode.LIMITED }];
      tell('onOpen', () => script.call('onOpen', event, { authMode: 'LIMITED', kind: 'simple-trigger' }));
    }
    return menus;
  }

  function addMenu({ name, items }: Menu): void {
    menus = [...menus.filter((menu) => menu.name !== name), { name, items }];
    send({ kind: 'menus', menus });
  }

  function tell(name: string, execute: () => CallOutcome): CallOutcome {
    const id = begin(name);
    const outcome = execute();
    end(id, name, outcome);
    return outcome;
  }

  function tellEditTriggers(execute: () => readonly EditTriggerRun[]): void {
    for (const { handler, outcome } of execute()) tellTrigger(handler, outcome);
  }

  function tellTriggers(execute: () => readonly TriggerRun[]): void {
    for (const { trigger, outcome } of execute()) tellTrigger(trigger.handler, outcome);
    send({ kind: 'clock', now: cloud.clock.now() });
  }

  function tellTrigger(handler: string, outcome: CallOutcome): void {
    const name = `${handler} (trigger)`;
    end(begin(name), name, outcome);
  }

  function begin(call: string): number {
    const id = nextId;
    nextId += 1;
    keep({ id, call });
    return id;
  }

  function end(id: number, call: string, outcome: CallOutcome): void {
    const { seconds, requests, cellsWritten, log, error } = outcome;
    const failure = error ? { error: `${error.name}: ${error.message}` } : {};
    keep({ id, call, seconds, requests, cellsWritten, log, ...failure });
    send({ kind: 'clock', now: cloud.clock.now() });
  }

  function keep(line: ExecutionLine): void {
    const at = lines.findIndex(({ id }) => id === line.id);
    if (at >= 0) lines[at] = line;
    else lines.push(line);
    if (lines.length > KEPT_LINES) lines.shift();
    send({ kind: 'execution', execution: line });
  }
}
