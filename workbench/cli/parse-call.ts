/** Reads `name(json, …)`, as `--call` takes it. */
import { UsageError } from './flags';

interface RequestedCall {
  /** As the person wrote it. */
  readonly text: string;
  readonly name: string;
  readonly parts: readonly unknown[];
}

export function parseCall(text: string): RequestedCall {
  const [, name, list = ''] = /^\s*([A-Za-z_$][\w$.]*)\s*(?:\(([\s\S]*)\))?\s*$/.exec(text) ?? [];
  const parts = name === undefined ? undefined : parseList(list);
  if (name === undefined || parts === undefined) {
    throw new UsageError(
      `Cannot read the call ${JSON.stringify(text)}: write it as 'name(json, …)', for example --call 'runSync("a1")'.`,
    );
  }
  return { text, name, parts };
}

function parseList(list: string): unknown[] | undefined {
  try {
    return JSON.parse(`[${list}]`) as unknown[];
  } catch {
    return undefined;
  }
}
