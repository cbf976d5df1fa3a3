/** ScriptApp: triggers, authorisation and what the script knows of itself. */
import { authorizedScopes } from '../cloud/authorization';
import { enumeration, memberName } from '../script/enumeration';
import { ScriptException } from '../script/exception';
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';
import { signatureError } from '../script/signature';
import { WeekDay } from './clock-trigger-builder';
import { EventType, Trigger, TriggerSource } from './trigger';
import { TriggerBuilder } from './trigger-builders';

type GoogleScriptApp = GoogleAppsScript.Script.ScriptApp;
type GoogleTrigger = GoogleAppsScript.Script.Trigger;
type Script = typeof GoogleAppsScript.Script;

export const AuthMode = enumeration<Script['AuthMode']>('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
const AuthorizationStatus = enumeration<Script['AuthorizationStatus']>('REQUIRED', 'NOT_REQUIRED');
const InstallationSource = enumeration<Script['InstallationSource']>(
  'APPS_MARKETPLACE_DOMAIN_ADD_ON',
  'NONE',
  'WEB_STORE_ADD_ON',
);
const SCRIPT_ID = '1simulatedScript00000000000000000000000000';

class AuthorizationInfo extends ServiceObject implements GoogleAppsScript.Script.AuthorizationInfo {
  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return AuthorizationStatus[this.execution.cloud.isAuthorized ? 'NOT_REQUIRED' : 'REQUIRED'];
  }

  getAuthorizationUrl(): string {
    return (
      this.execution.cloud.isAuthorized ? null : `https://script.google.com/macros/d/${SCRIPT_ID}/authorize`
    ) as string;
  }

  getAuthorizedScopes(): string[] {
    return [...authorizedScopes(this.execution)];
  }
}
metered(AuthorizationInfo, 'AuthorizationInfo');

class Service extends ServiceObject implements Pick<GoogleAppsScript.Script.Service, 'isEnabled'> {
  /** The simulated script is not published as a web app; the types know no null here. */
  getUrl(): string | null {
    return null;
  }

  isEnabled(): boolean {
    return false;
  }
}
metered(Service, 'Service');

type ScriptAppShape = Pick<
  GoogleScriptApp,
  | 'AuthMode'
  | 'AuthorizationStatus'
  | 'EventType'
  | 'InstallationSource'
  | 'TriggerSource'
  | 'WeekDay'
  | 'deleteTrigger'
  | 'getAuthorizationInfo'
  | 'getInstallationSource'
  | 'getOAuthToken'
  | 'getProjectTriggers'
  | 'getScriptId'
  | 'getUserTriggers'
  | 'invalidateAuth'
  | 'requireAllScopes'
  | 'requireScopes'
>;

class ScriptApp extends ServiceObject implements ScriptAppShape {
  readonly AuthMode = AuthMode;
  readonly AuthorizationStatus = AuthorizationStatus;
  readonly EventType = EventType;
  readonly InstallationSource = InstallationSource;
  readonly TriggerSource = TriggerSource;
  readonly WeekDay = WeekDay;

  newTrigger(functionName: string): TriggerBuilder {
    if (typeof functionName !== 'string') throw signatureError('ScriptApp.newTrigger', [functionName]);
    return new TriggerBuilder(this.execution, functionName);
  }

  /** The person's own: nobody sees another's triggers. */
  getProjectTriggers(): GoogleTrigger[] {
    const { cloud, user } = this.execution;
    return cloud.triggers
      .filter(({ owner }) => owner === user)
      .map((stored) => new Trigger(this.execution, stored));
  }

  getUserTriggers(_document: unknown): GoogleTrigger[] {
    return this.getProjectTriggers();
  }

  deleteTrigger(trigger: GoogleTrigger): void {
    if (!(trigger instanceof Trigger)) throw signatureError('ScriptApp.deleteTrigger', [trigger]);
    const { cloud } = this.execution;
    const id = trigger.getUniqueId();
    const kept = cloud.triggers.filter((stored) => stored.id !== id);
    if (kept.length === cloud.triggers.length) throw new ScriptException('Trigger not found.');
    cloud.triggers = kept;
  }

  getAuthorizationInfo(_authMode: GoogleAppsScript.Script.AuthMode): AuthorizationInfo {
    return new AuthorizationInfo(this.execution);
  }

  /** Google stops the execution and shows the person a consent page. */
  requireScopes(authMode: GoogleAppsScript.Script.AuthMode, oAuthScopes: string[]): void {
    if (memberName(authMode) === undefined || !Array.isArray(oAuthScopes)) {
      throw signatureError('ScriptApp.requireScopes', [authMode, oAuthScopes]);
    }
    const granted = authorizedScopes(this.execution);
    if (!this.execution.cloud.isAuthorized || oAuthScopes.some((scope) => !granted.includes(scope))) {
      throw new ScriptException(
        'Authorization is required to perform that action. Please run the script again to authorize it.',
      );
    }
  }

  requireAllScopes(authMode: GoogleAppsScript.Script.AuthMode): void {
    this.requireScopes(authMode, []);
  }

  getInstallationSource(): GoogleAppsScript.Script.InstallationSource {
    return InstallationSource[this.execution.cloud.deployment === 'add-on' ? 'WEB_STORE_ADD_ON' : 'NONE'];
  }

  getScriptId(): string {
    return SCRIPT_ID;
  }

  getService(): Service {
    return new Service(this.execution);
  }

  getOAuthToken(): string {
    return 'ya29.simulated';
  }

  invalidateAuth(): void {
    this.execution.cloud.isAuthorized = false;
  }
}
metered(ScriptApp, 'ScriptApp');

export function createScriptApp(execution: Execution): ScriptAppShape {
  return new ScriptApp(execution);
}
