/** MailApp: mails are kept in the cloud's list and never sent. */
import type { SentMail } from '../cloud/cloud';
import { remainingToday, useDaily } from '../cloud/quotas';
import { ScriptException } from '../script/exception';
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';
import { signatureError } from '../script/signature';

type GoogleMailApp = GoogleAppsScript.Mail.MailApp;

class MailApp extends ServiceObject implements GoogleMailApp {
  sendEmail(...parts: unknown[]): void {
    const mail = readMail(parts);
    const { cloud, user } = this.execution;
    const { cc = '', bcc = '' } = mail.options as { cc?: string; bcc?: string };
    const recipients = `${mail.to},${cc},${bcc}`.split(',').filter((address) => address.trim() !== '');
    if (recipients.length === 0) throw new ScriptException('Failed to send email: no recipient');
    for (const address of recipients) {
      if (!address.includes('@')) throw new ScriptException(`Invalid email: ${address.trim()}`);
    }
    useDaily(cloud, user, 'mailRecipients', recipients.length);
    cloud.mails.push(mail);
  }

  getRemainingDailyQuota(): number {
    return remainingToday(this.execution.cloud, this.execution.user, 'mailRecipients');
  }
}
metered(MailApp, 'MailApp');

export function createMailApp(execution: Execution): GoogleMailApp {
  return new MailApp(execution);
}

/** (message), (to, subject, body), (to, subject, body, options) or (to, replyTo, subject, body). */
function readMail(parts: readonly unknown[]): SentMail {
  const [first, second, third, fourth] = parts;
  if (parts.length === 1 && typeof first === 'object' && first !== null) {
    const { to = '', subject = '', body = '', ...options } = first as Record<string, string>;
    return { to, subject, body, options };
  }
  if (parts.length < 3 || parts.length > 4) throw signatureError('MailApp.sendEmail', parts);
  if (typeof fourth === 'string') {
    return { to: String(first), subject: String(third), body: fourth, options: { replyTo: second } };
  }
  const options = (fourth ?? {}) as Record<string, unknown>;
  return { to: String(first), subject: String(second), body: String(third), options };
}
