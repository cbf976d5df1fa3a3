/** LockService: locks that an execution holds. They die with it, however it ends. */
import { ScriptException } from '../script/exception';
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';
import { signatureError } from '../script/signature';

type GoogleLock = GoogleAppsScript.Lock.Lock;

class Lock extends ServiceObject implements GoogleLock {
  readonly #name: string;

  constructor(execution: Execution, name: string) {
    super(execution);
    this.#name = name;
  }

  tryLock(timeoutInMillis: number): boolean {
    if (typeof timeoutInMillis !== 'number')
      throw signatureError('LockService.Lock.tryLock', [timeoutInMillis]);
    return this.#take(timeoutInMillis);
  }

  waitLock(timeoutInMillis: number): void {
    if (typeof timeoutInMillis !== 'number')
      throw signatureError('LockService.Lock.waitLock', [timeoutInMillis]);
    if (!this.#take(timeoutInMillis)) {
      throw new ScriptException('Lock timeout: another process was holding the lock for too long.');
    }
  }

  hasLock(): boolean {
    return this.execution.cloud.locks.get(this.#name) === this.execution;
  }

  releaseLock(): void {
    if (this.hasLock()) this.execution.cloud.locks.delete(this.#name);
  }

  /** Takes the lock, or waits for the whole timeout: the holder cannot go on meanwhile, since executions here take turns. */
  #take(timeout: number): boolean {
    const { locks } = this.execution.cloud;
    const holder = locks.get(this.#name);
    if (holder && holder !== this.execution) {
      this.execution.spend(Math.max(0, timeout));
      return false;
    }
    locks.set(this.#name, this.execution);
    return true;
  }
}
metered(Lock, 'Lock');

class LockService extends ServiceObject implements GoogleAppsScript.Lock.LockService {
  getDocumentLock(): GoogleLock {
    return new Lock(this.execution, 'document');
  }

  getUserLock(): GoogleLock {
    return new Lock(this.execution, `user:${this.execution.user}`);
  }

  getScriptLock(): GoogleLock {
    return new Lock(this.execution, 'script');
  }
}
metered(LockService, 'LockService');

export function createLockService(execution: Execution): GoogleAppsScript.Lock.LockService {
  return new LockService(execution);
}
