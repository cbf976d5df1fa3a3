/**
 * The thread that holds the cloud: the workbook, the script and its executions. It blocks while an execution runs,
 * and still hears the page, at the service calls of that execution.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { ScriptException } from '../../../simulator/script/exception';
import { fireEditTriggers, type PersonAct } from '../../../simulator/triggers/edit-triggers';
import { withoutSecrets } from '../../without-secrets';
import type { Answer, CloudRequest, FromCloud, PageEvent, ToCloud } from '../messages';
import type { PersonEdit, PersonEdits } from '../person-edit';
import { createAdvance } from './advance';
import { createCalls } from './calls';
import { followChanges } from './changes';
import { createInbox } from './inbox';
import { type OpenOptions, openWorkbench } from './open';
import { actOf } from './person-acts';
import { carryOut, isStructural } from './person-edits';

export interface ThreadData {
  readonly open: OpenOptions;
  readonly pace: number;
  readonly signal: SharedArrayBuffer;
}

/** A running execution shows what it has written about ten times a second. */
const SHOW_EVERY = 100;
/** Showing may take this part of the time at most, however big the workbook is. */
const SHOW_SHARE = 0.2;
/** The time for which the page shows why it rejected typed input. */
const REFUSAL_SECONDS = 10;

function runThread(port: NonNullable<typeof parentPort>, data: ThreadData): void {
  const workbench = openWorkbench(data.open);
  const { cloud, script, functions } = workbench;
  const changes = followChanges(cloud.workbook);
  const calls = createCalls(cloud, script, sendEvent);
  const advance = createAdvance(cloud, script, calls, (advancing) =>
    sendEvent({ kind: 'advancing', advancing: advancing ?? null }),
  );
  const answers = new Map<number, Answer>();
  /** Page → how many of its structural edits are carried out. */
  const structure: Record<string, number> = {};
  let pages = 0;
  let nextQuestion = 1;
  let showAgainAt = 0;

  const inbox = createInbox({
    port,
    signal: new Int32Array(data.signal),
    clock: cloud.clock,
    pace: data.pace,
    handle,
  });
  cloud.beforeCall.push(() => {
    // While time is let pass, the page gets what came of it at the end, in one piece.
    if (!advance.state() && performance.now() >= showAgainAt) show();
    inbox.drain();
    inbox.keepPace();
  });
  Object.assign(cloud.events, {
    onToast: (toast) => sendEvent({ kind: 'toast', ...toast }),
    onMenu: (menu) => calls.addMenu(menu),
    onDialog: (dialog) => sendEvent({ kind: 'dialog', dialog }),
    onAlert: (alert) => ask(alert, false).button,
    onPrompt: (prompt) => ask(prompt, true),
  } satisfies typeof cloud.events);
  send({ kind: 'ready' });

  function handle({ id, request }: ToCloud): void {
    try {
      const value = carryOutRequest(request);
      show();
      send({ kind: 'reply', id, value });
    } catch (error) {
      send({
        kind: 'reply',
        id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  }

  function carryOutRequest(request: CloudRequest): unknown {
    switch (request.kind) {
      case 'start':
        return start();
      case 'call':
        return calls.run(request.call);
      case 'edit':
        return edit(request.edits);
      case 'refresh':
        return changes.resend(request.sheet);
      case 'answer':
        answers.set(request.id, request.answer);
        return undefined;
      case 'pages':
        pages = request.count;
        return undefined;
      case 'advance':
        return inbox.unpaced(() => advance.by(request.minutes));
      case 'requests':
        return workbench.services.requests();
      case 'export':
        return withoutSecrets(workbench.export());
    }
  }

  function start(): unknown {
    const menus = calls.open();
    show();
    const { name, timeZone } = cloud.workbook;
    return {
      ...changes.snapshot(),
      functions,
      name,
      timeZone,
      menus,
      executions: calls.lines,
      now: cloud.clock.now(),
      advancing: advance.state() ?? null,
    };
  }

  /** One edit that fails does not take the others with it. */
  function edit({ page, structure: count, edits }: PersonEdits): Record<string, number> {
    const made: Record<string, number> = {};
    const acts: PersonAct[] = [];
    const failures: unknown[] = [];
    for (const one of edits) {
      try {
        const act = carry(one, page, made);
        if (act) acts.push(act);
      } catch (error) {
        if (error instanceof ScriptException) tellRefusal(one, error.message);
        else failures.push(error);
      }
    }
    structure[page] = count;
    for (const act of acts) calls.tellEditTriggers(() => fireEditTriggers(cloud, script, act));
    if (failures.length) throw failures[0];
    return made;
  }

  /** The grid shows what the person typed, and must show again what is there. */
  function tellRefusal(one: PersonEdit, message: string): void {
    if ('sheet' in one) changes.resend(one.sheet);
    sendEvent({ kind: 'toast', title: 'There was a problem', message, seconds: REFUSAL_SECONDS });
  }

  function carry(one: PersonEdit, page: string, made: Record<string, number>): PersonAct | undefined {
    let act: PersonAct | undefined;
    const apply = () => {
      act = actOf(cloud.workbook, one, () => {
        const id = carryOut(cloud.workbook, one);
        if (one.kind === 'addSheet' && id !== undefined) made[one.key] = id;
      });
    };
    if (isStructural(one) && pages > 1) sendEvent({ kind: 'reload', except: page });
    if (isStructural(one) || one.kind === 'select') {
      // What the page is still to be told comes first: it is about places before anything moves.
      show();
      changes.quietly(apply);
    } else {
      apply();
    }
    return act;
  }

  /** Blocks the script until the person has answered; nobody there answers with the close button. */
  function ask(question: { title: string; message: string; buttons: string }, prompt: boolean): Answer {
    const id = nextQuestion;
    nextQuestion += 1;
    show();
    sendEvent({ kind: 'question', question: { id, prompt, ...question } });
    inbox.waitUntil(() => answers.has(id) || pages === 0);
    sendEvent({ kind: 'answered', id });
    const answer = answers.get(id) ?? { button: 'CLOSE', text: '' };
    answers.delete(id);
    return answer;
  }

  function show(): void {
    const from = performance.now();
    const change = changes.take(structure);
    if (change) sendEvent({ kind: 'change', change });
    const took = performance.now() - from;
    showAgainAt = performance.now() + Math.max(SHOW_EVERY, took / SHOW_SHARE);
  }

  function sendEvent(event: PageEvent): void {
    send({ kind: 'event', event });
  }

  function send(message: FromCloud): void {
    port.postMessage(message);
  }
}

if (parentPort) runThread(parentPort, workerData as ThreadData);
