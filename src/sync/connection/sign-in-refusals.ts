/** Explains a refused sign-in, a refused new account or a wrong address: what it means and what to do. Pure. */
import type { ErrorDetails } from '../../core/errors';
import type { Attempt } from '../../http/attempt';
import { saidBy } from '../../http/failure';
import type { Service } from '../../streams/service';
import type { SignInRefusal } from '../../streams/sign-in';

type Explain = (attempt: Attempt) => ErrorDetails | undefined;

/** Statuses with which another server answers at such an address. */
const NOT_THERE = [404, 405, 410];

/** Explains failures by an address that may be mistyped. */
export function explainAddress({ name }: Service, origin = ''): Explain {
  return ({ status = 0, fault }) => {
    if (fault === 'transport') {
      const message = `${origin} could not be reached. Check the address; if it is right, try again in a few minutes.`;
      return { code: 'UNREACHABLE', kind: 'transient', message };
    }
    const isElsewhere = (status >= 300 && status < 400) || NOT_THERE.includes(status);
    return fault === 'not-json' || isElsewhere ? noService(name, origin) : undefined;
  };
}

export function noService(name: string, origin = ''): ErrorDetails {
  const message = `There is no ${name} at ${origin}. Check the address.`;
  return { code: 'NO_SERVICE', kind: 'config', message };
}

/** Explains a refused sign-in or a refused new account. */
export function explainSignIn(
  service: Service,
  origin: string | undefined,
  what: 'sign-in' | 'new-account',
): Explain {
  const ofAddress = explainAddress(service, origin);
  return (attempt) => {
    const { status = 0, body } = attempt;
    const meaning = service.signIn?.meaningOf(what, status, body);
    return meaning ? sentenceOf(meaning, service, saidBy(service, attempt)) : ofAddress(attempt);
  };
}

function sentenceOf(meaning: SignInRefusal, { name }: Service, said: string): ErrorDetails {
  switch (meaning) {
    case 'wrong': {
      const message = `${name} did not accept this e-mail and password. Check both, or make an account.`;
      return { code: 'KEY_REFUSED', kind: 'auth', message };
    }
    case 'unconfirmed': {
      const message = `Your e-mail address is not confirmed yet. Open the e-mail that ${name} sent you, follow its link, then sign in.`;
      return { code: 'EMAIL_NOT_CONFIRMED', kind: 'auth', message };
    }
    case 'taken': {
      const message = 'There is an account with this e-mail already. Choose ‘Sign in’ instead.';
      return { code: 'EMAIL_TAKEN', kind: 'config', message };
    }
    case 'weak': {
      const message = `${name} finds this password too weak.${said} Choose a longer one, then try again.`;
      return { code: 'WEAK_PASSWORD', kind: 'config', message };
    }
    case 'closed': {
      const message = `This ${name} takes no new accounts.${said} Ask whoever runs it for one.`;
      return { code: 'NO_NEW_ACCOUNTS', kind: 'config', message };
    }
  }
}
