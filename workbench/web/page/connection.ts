/** Talks to the server: questions as JSON, and events as they happen. */
import type { PageEvent, PageStart } from '../messages';

/** This page among others that show the same workbook. */
export const PAGE = crypto.randomUUID();

/** Sends JSON and returns the JSON that came back. */
export async function post<Reply>(path: string, body: unknown): Promise<Reply> {
  const response = await fetch(`/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The workbench answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Reply;
}

interface Listener {
  onStart(start: PageStart): void;
  onEvent(event: PageEvent): void;
  /** Called with true or false as the connection to the server is made or lost. */
  onConnected(isConnected: boolean): void;
}

/**
 * Listens first and asks for the workbook then, so that nothing in between is lost; events that the workbook
 * already holds are left out. After the server was away it does so again.
 */
export function connect(listener: Listener): void {
  const stream = new EventSource('/api/events');
  let early: PageEvent[] | undefined;
  let attempt = 0;

  stream.onopen = async () => {
    early = [];
    attempt += 1;
    const own = attempt;
    const response = await fetch('/api/start');
    if (!response.ok) throw new Error(await response.text());
    const start = (await response.json()) as PageStart;
    if (own !== attempt) return;
    listener.onConnected(true);
    listener.onStart(start);
    const missed = early.filter((event) => event.kind !== 'change' || event.change.revision > start.revision);
    early = undefined;
    for (const event of missed) listener.onEvent(event);
  };
  stream.onerror = () => listener.onConnected(false);
  stream.onmessage = ({ data }) => {
    const event = JSON.parse(data) as PageEvent;
    if (early) early.push(event);
    else listener.onEvent(event);
  };
}
