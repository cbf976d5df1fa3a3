/**
 * What a script may call: by AuthMode (editor add-on authorisation lifecycle: an add-on that is not enabled in a
 * file builds its menu in NONE, onOpen and onEdit run in LIMITED) and by the scopes of the manifest.
 */
import { ScriptException } from './exception';
import type { AuthMode, Execution } from './execution';

const SCOPE_ROOT = 'https://www.googleapis.com/auth/';

interface Rule {
  readonly calls: RegExp;
  /** Any one of them is enough; the first is what Google asks for. */
  readonly scopes?: readonly string[];
  /** The modes in which the call is refused. */
  readonly refusedIn?: readonly AuthMode[];
}

const RULES: readonly Rule[] = [
  {
    calls: /^UrlFetchApp\.fetch/,
    scopes: ['script.external_request'],
    refusedIn: ['NONE', 'LIMITED'],
  },
  {
    calls: /^ScriptApp\.(newTrigger|deleteTrigger|getProjectTriggers|getUserTriggers)$/,
    scopes: ['script.scriptapp'],
    refusedIn: ['NONE', 'LIMITED'],
  },
  {
    calls: /^Ui\.show/,
    scopes: ['script.container.ui'],
    refusedIn: ['NONE', 'LIMITED'],
  },
  { calls: /^MailApp\.sendEmail$/, scopes: ['script.send_mail'], refusedIn: ['NONE', 'LIMITED'] },
  { calls: /^Session\.get(Active|Effective)User$/, scopes: ['userinfo.email'] },
  { calls: /^(PropertiesService|CacheService|LockService)\./, refusedIn: ['NONE'] },
  { calls: /^SpreadsheetApp\.(getUi|flush)$/ },
  {
    calls: /^SpreadsheetApp\.(open|create)/,
    scopes: ['spreadsheets'],
    refusedIn: ['NONE', 'LIMITED'],
  },
  {
    calls: /^SpreadsheetApp\.get/,
    scopes: ['spreadsheets.currentonly', 'spreadsheets'],
    refusedIn: ['NONE'],
  },
];

/** Throws as Google does when the mode or the manifest does not allow a call. */
export function authorize(execution: Execution, call: string): void {
  const rule = RULES.find(({ calls }) => calls.test(call));
  if (!rule) return;
  const { oauthScopes } = execution.cloud.manifest;
  const scopes = rule.scopes?.map((scope) => SCOPE_ROOT + scope);
  if (rule.refusedIn?.includes(execution.authMode)) throw refusal('You do not have permission', call, scopes);
  if (scopes && oauthScopes && !scopes.some((scope) => oauthScopes.includes(scope))) {
    throw refusal('Specified permissions are not sufficient', call, scopes);
  }
}

/** Whether every scope is granted: the workbench's user has agreed to what the manifest asks for. */
export function grants(execution: Execution, scopes: readonly string[]): boolean {
  const { oauthScopes } = execution.cloud.manifest;
  return oauthScopes === undefined || scopes.every((scope) => oauthScopes.includes(scope));
}

function refusal(reason: string, call: string, scopes: readonly string[] | undefined): ScriptException {
  const required = scopes ? `. Required permissions: ${scopes.join(' || ')}` : '';
  return new ScriptException(`${reason} to call ${call}${required}`);
}
