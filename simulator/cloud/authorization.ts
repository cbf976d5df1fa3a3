/**
 * Decides which calls a script may make: by AuthMode (editor add-on authorisation lifecycle: an add-on that is not
 * enabled in a file builds its menu in NONE; onOpen and onEdit run in LIMITED) and by the scopes of the manifest.
 */
import { ScriptException } from '../script/exception';

/** The authorisation mode of an execution, in Google's terms (editor add-on authorisation lifecycle). */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** The parts of appsscript.json that change what a script may do. */
export interface Manifest {
  readonly timeZone: string;
  /** Absent: Google asks for whatever the code needs. */
  readonly oauthScopes?: readonly string[];
}

/** The execution that makes a call, as far as its permissions go. */
interface Caller {
  readonly authMode: AuthMode;
  readonly cloud: { readonly manifest: Manifest };
}

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

const rulesByCall = new Map<string, Rule | undefined>();

function ruleFor(call: string): Rule | undefined {
  if (!rulesByCall.has(call))
    rulesByCall.set(
      call,
      RULES.find(({ calls }) => calls.test(call)),
    );
  return rulesByCall.get(call);
}

/** Throws as Google does when the mode or the manifest does not allow a call. */
export function authorize({ authMode, cloud }: Caller, call: string): void {
  const rule = ruleFor(call);
  if (!rule) return;
  const { oauthScopes } = cloud.manifest;
  const scopes = rule.scopes?.map((scope) => SCOPE_ROOT + scope);
  if (rule.refusedIn?.includes(authMode)) throw refusal('You do not have permission', call, scopes);
  if (scopes && oauthScopes && !scopes.some((scope) => oauthScopes.includes(scope))) {
    throw refusal('Specified permissions are not sufficient', call, scopes);
  }
}

/** The scopes that the person has agreed to: those in the manifest, or all known ones if the manifest names none. */
export function authorizedScopes({ cloud }: Pick<Caller, 'cloud'>): readonly string[] {
  return (
    cloud.manifest.oauthScopes ??
    RULES.flatMap(({ scopes = [] }) => scopes.map((scope) => SCOPE_ROOT + scope))
  );
}

function refusal(reason: string, call: string, scopes: readonly string[] | undefined): ScriptException {
  const required = scopes ? `. Required permissions: ${scopes.join(' || ')}` : '';
  return new ScriptException(`${reason} to call ${call}${required}`);
}
