/** HtmlTemplate: pages with scriptlets (`<?= ?>`, `<?!= ?>`, `<? ?>`), which run in the script's own context. */
import vm from 'node:vm';
import type { Execution } from '../script/execution';
import { OWN_FILE } from '../script/realm';
import { metered, ServiceObject } from '../script/service-object';

type GoogleHtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type OutputOf = (execution: Execution, content: string) => GoogleHtmlOutput;

/** Names that a template may read: properties that the script has set on it. */
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
const HAND_OVER = '__simulatedTemplate';

export class HtmlTemplate
  extends ServiceObject
  implements
    Pick<GoogleAppsScript.HTML.HtmlTemplate, 'evaluate' | 'getCode' | 'getCodeWithComments' | 'getRawContent'>
{
  readonly #source: string;
  readonly #outputOf: OutputOf;

  constructor(execution: Execution, source: string, outputOf: OutputOf) {
    super(execution);
    this.#source = source;
    this.#outputOf = outputOf;
  }

  evaluate(): GoogleHtmlOutput {
    const { execution } = this;
    const names = Object.keys(this).filter((name) => IDENTIFIER.test(name));
    const written: string[] = [];
    const handOver = {
      values: names.map((name) => (this as Record<string, unknown>)[name]),
      write: (text: unknown) => written.push(String(text)),
      escape: (text: unknown) => written.push(escapeHtml(text)),
    };
    const context = execution.realm.context as Record<string, unknown>;
    context[HAND_OVER] = handOver;
    const code = `(() => { const { values: __values, write: __write, escape: __escape } = globalThis.${HAND_OVER};
      delete globalThis.${HAND_OVER};
      return (function (${names.join(', ')}) {\n${this.getCode()}\n})(...__values); })()`;
    execution.asScript(() =>
      vm.runInContext(code, execution.realm.context, { filename: `${OWN_FILE}template` }),
    );
    return this.#outputOf(execution, written.join(''));
  }

  /** Google's generated code looks different; it does the same. */
  getCode(): string {
    return generate(this.#source);
  }

  getCodeWithComments(): string {
    return this.getCode();
  }

  getRawContent(): string {
    return this.#source;
  }
}
metered(HtmlTemplate, 'HtmlTemplate');

/** Text outside of scriptlets is written as it is. */
function generate(source: string): string {
  const lines: string[] = [];
  let rest = 0;
  for (const match of source.matchAll(/<\?(!=|=)?([\s\S]*?)\?>/g)) {
    const [all, kind, code = ''] = match;
    lines.push(`__write(${JSON.stringify(source.slice(rest, match.index))});`, scriptlet(kind, code));
    rest = match.index + all.length;
  }
  lines.push(`__write(${JSON.stringify(source.slice(rest))});`);
  return lines.join('\n');
}

function scriptlet(kind: string | undefined, code: string): string {
  if (kind === undefined) return code;
  return `${kind === '=' ? '__escape' : '__write'}((${code.trim().replace(/;$/, '')}));`;
}

/** Escapes text for a page as Google does. */
export function escapeHtml(text: unknown): string {
  return String(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
