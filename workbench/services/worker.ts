/** The thread in which the services live. One worker serves all that a process opens. */
import { runAsWorker } from 'synckit';
import { loadDataSet } from './data-set/read';
import { createDispatcher, type Dispatcher } from './dispatcher';
import type { OperationName, Operations } from './operations';

const open = new Map<number, Dispatcher>();
let lastHandle = 0;

function dispatcher(handle: number): Dispatcher {
  const found = open.get(handle);
  if (found === undefined) throw new Error('These services are closed.');
  return found;
}

type Handlers = {
  [Name in OperationName]: (
    input: Operations[Name]['input'],
  ) => Operations[Name]['output'] | Promise<Operations[Name]['output']>;
};

const HANDLERS: Handlers = {
  async open({ faults, keptFolder, ...options }) {
    const created = createDispatcher(loadDataSet(options), faults, keptFolder);
    lastHandle += 1;
    open.set(lastHandle, created);
    return { handle: lastHandle, origins: created.origins };
  },
  exchange: ({ handle, requests, now }) => dispatcher(handle).exchange(requests, now),
  change({ handle, change }) {
    dispatcher(handle).change(change);
    return undefined;
  },
  ids: ({ handle, service }) => dispatcher(handle).ids(service),
  credits: ({ handle, service }) => dispatcher(handle).credits(service),
  requests: ({ handle }) => dispatcher(handle).requests(),
  async close({ handle }) {
    await open.get(handle)?.close();
    open.delete(handle);
    return undefined;
  },
};

runAsWorker(<Name extends OperationName>(name: Name, input: Operations[Name]['input']) =>
  HANDLERS[name](input),
);
