/** A service that takes more than a key: the person signs in, makes an account or pastes a token. */
import { useState } from 'preact/hooks';
import type { Choice } from '../../src/ui/sidebar/wire/edit-form';
import type { ServiceState } from '../../src/ui/sidebar/wire/keys';
import { useAction } from '../calls/use-action';
import { useSidebar } from '../context';
import { Button } from '../controls/button';
import { FailureNotice, Notice } from '../controls/notice';
import { Radios } from '../controls/one-of';
import { TextField } from '../controls/text-field';
import type { KeyFormProps } from './key-form-props';

/** The ways to connect to the service. */
function waysOf({ isSignIn, hasNewAccount }: ServiceState): readonly Choice[] {
  return [
    ...(isSignIn ? [{ value: 'sign-in', label: 'Sign in' }] : []),
    ...(hasNewAccount ? [{ value: 'new', label: 'New account' }] : []),
    { value: 'token', label: 'Token' },
  ];
}

export function SignInForm({ service, onKept, onCancel, isPrimary = true }: KeyFormProps) {
  const { server } = useSidebar();
  const action = useAction();
  const ways = waysOf(service);
  const [way, setWay] = useState(ways[0]?.value ?? 'token');
  const [baseUrl, setBaseUrl] = useState(service.address ?? '');
  const [email, setEmail] = useState('');
  const [secret, setSecret] = useState('');
  const [done, setDone] = useState('');
  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    setDone('');
    action.forget();
  };
  const isToken = way === 'token';
  const needed = [secret, ...(service.hasOwnAddress ? [baseUrl] : []), ...(isToken ? [] : [email])];
  const isFilled = needed.every((typed) => typed.trim() !== '');
  const connect = () =>
    action.run(
      'connect',
      () =>
        server.connectService(
          service.id,
          isToken ? { baseUrl, token: secret } : { baseUrl, email, password: secret },
        ),
      onKept,
    );
  const makeAccount = () =>
    action.run(
      'connect',
      () => server.createAccount(service.id, { baseUrl, email, password: secret }),
      (words) => {
        setWay('sign-in');
        setDone(words);
      },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isFilled || action.running !== undefined) return;
        if (way === 'new') makeAccount();
        else connect();
      }}
    >
      {service.hasOwnAddress && (
        <TextField
          label={`Address of your ${service.name}`}
          value={baseUrl}
          onInput={change(setBaseUrl)}
          placeholder="https://tracker.example.com"
        />
      )}
      {ways.length > 1 && <Radios label="How" choices={ways} value={way} onChange={change(setWay)} />}
      {!isToken && <TextField label="E-mail" value={email} onInput={change(setEmail)} />}
      <TextField
        label={isToken ? 'Token' : 'Password'}
        value={secret}
        onInput={change(setSecret)}
        explanation={
          isToken ? `From ${service.keyPlace}.` : 'It is not kept, only the session that it opens.'
        }
        isSecret
      />
      <div role="status">
        {done && (
          <Notice look="done">
            <p>{done}</p>
          </Notice>
        )}
      </div>
      <FailureNotice
        failure={action.failure}
        onFix={action.failure?.fix === 'try-again' ? { 'try-again': action.again } : {}}
      />
      <div class="buttons">
        <Button
          look={isPrimary ? 'primary' : 'quiet'}
          busy={action.running !== undefined}
          disabled={!isFilled}
        >
          {way === 'new' ? 'Make the account' : 'Connect'}
        </Button>
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
      </div>
    </form>
  );
}
