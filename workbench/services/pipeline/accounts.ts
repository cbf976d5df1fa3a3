/** The accounts that may sign in. A new account's e-mail address counts as confirmed a minute later, as if its owner had opened the letter. */
import { createHash, scryptSync } from 'node:crypto';
import {
  ERROR_CODES,
  SHORTEST_PASSWORD,
  type SignUpResponse,
  type User,
} from '../../../src/sources/pipeline/generated/contract';
import { uuidOf } from '../scatter';
import { invalid, Refusal } from './refusal';

export const SANDBOX_PERSON = 'person@example.com';
export const SANDBOX_PASSWORD = 'sandbox-password';

/** Until the letter is opened. */
const LETTER = 60_000;

export interface Account extends User {
  readonly password: string;
  /** Epoch milliseconds. */
  readonly confirmedAt: number;
}

export function sandboxAccount(): Account {
  return accountOf(SANDBOX_PERSON, SANDBOX_PASSWORD, 0);
}

/** @returns The account to keep. @throws Refusal when it cannot be. */
export function signUp(body: unknown, accounts: readonly Account[], now: number): Account {
  const { email, password } = credentialsOf(body);
  if (password.length < SHORTEST_PASSWORD) {
    throw new Refusal(
      400,
      ERROR_CODES.weakPassword,
      `A password has at least ${SHORTEST_PASSWORD} characters`,
    );
  }
  if (accounts.some((account) => account.email === email)) {
    throw new Refusal(409, ERROR_CODES.emailTaken, 'This e-mail address has an account already');
  }
  return accountOf(email, password, now + LETTER);
}

export function welcome({ id, email }: Account): SignUpResponse {
  return { user: { id, email }, message: 'Check your e-mail to confirm your address' };
}

/** @throws Refusal when they do not match, or the address is not confirmed. */
export function signIn(body: unknown, accounts: readonly Account[], now: number): Account {
  const { email, password } = credentialsOf(body);
  const account = accounts.find((one) => one.email === email);
  if (account?.password !== sealed(email, password)) {
    throw new Refusal(401, ERROR_CODES.wrongPassword, 'E-mail address or password is wrong');
  }
  if (account.confirmedAt > now) {
    throw new Refusal(403, ERROR_CODES.notConfirmed, 'Confirm your e-mail address first');
  }
  return account;
}

function credentialsOf(body: unknown): { email: string; password: string } {
  const { email, password } = (body ?? {}) as Record<string, unknown>;
  const isAddress = typeof email === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());
  const isPassword = typeof password === 'string' && password !== '';
  if (isAddress && isPassword) return { email: email.trim().toLowerCase(), password };
  throw invalid([
    ...(isAddress ? [] : [{ field: 'email', message: 'A valid e-mail address is required' }]),
    ...(isPassword ? [] : [{ field: 'password', message: 'A password is required' }]),
  ]);
}

function accountOf(email: string, password: string, confirmedAt: number): Account {
  return { id: uuidOf(email), email, password: sealed(email, password), confirmedAt };
}

/** Cheap: it is a sandbox, and tests sign in often. */
function sealed(email: string, password: string): string {
  const salt = createHash('sha256').update(email).digest();
  return scryptSync(password, salt, 32, { N: 256 }).toString('base64url');
}
