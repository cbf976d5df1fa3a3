/** Session: who runs the script, and in which time zone. */
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';

type GoogleUser = GoogleAppsScript.Base.User;

export class User extends ServiceObject implements GoogleUser {
  getEmail(): string {
    // Known to the script only once the person has authorised it.
    return this.execution.authMode === 'FULL' ? this.execution.user : '';
  }

  getUserLoginId(): string {
    return this.getEmail();
  }
}
metered(User, 'User');

class Session extends ServiceObject implements GoogleAppsScript.Base.Session {
  getActiveUser(): GoogleUser {
    return new User(this.execution);
  }

  getEffectiveUser(): GoogleUser {
    return new User(this.execution);
  }

  /** Deprecated by Google, still there. */
  getUser(): GoogleUser {
    return this.getActiveUser();
  }

  /** Deprecated by Google, still there. */
  getTimeZone(): string {
    return this.getScriptTimeZone();
  }

  getScriptTimeZone(): string {
    return this.execution.cloud.manifest.timeZone;
  }

  getActiveUserLocale(): string {
    return this.execution.cloud.workbook.locale.split('_')[0] ?? 'en';
  }

  /** The same for one person and script for thirty days; here for ever. */
  getTemporaryActiveUserKey(): string {
    return Buffer.from(`key of ${this.execution.user}`).toString('base64url');
  }
}
metered(Session, 'Session');

export function createSession(execution: Execution): GoogleAppsScript.Base.Session {
  return new Session(execution);
}
