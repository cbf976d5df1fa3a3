/** Requests to a service, each in one line. */
import type { FilterValue } from '../../streams/filter';
import type { PageRequest } from '../../streams/page';

/** Asks for something. Lists are joined by commas. */
export function get(path: string, query: Readonly<Record<string, FilterValue>> = {}): PageRequest {
  return { path, query: Object.entries(query).map(([name, value]) => [name, String(value)]) };
}

/** Sends a body as JSON. */
export function post(
  path: string,
  body: unknown,
  more: Omit<PageRequest, 'path' | 'query' | 'body'> = {},
): PageRequest {
  return { path, query: [], body, ...more };
}

/** Returns the path of one record. @param path With `{id}` where its id goes. */
export function pathOf(path: string, id: string): string {
  return path.replace('{id}', encodeURIComponent(id));
}
