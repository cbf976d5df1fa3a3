/** A service at an address of the person's own: they sign in, make an account or paste a token. */
import { useState } from 'preact/hooks';
import { useAction } from '../calls/use-action';
import { useSidebar } from '../context';
import { Button } from '../controls/button';
import { FailureNotice, Notice } from '../controls/notice';
import { Radios } from '../controls/one-of';
import { TextField } from '../controls/text-field';
import type { KeyFormProps } from './key-form-props';

const WAYS = [
  { value: 'sign-in', label: 'Sign in' },
  { value: 'new', label: 'New account' },
  { value: 'token', label: 'Token' },
];

export function SignInForm({ service, onKept, onCancel, isPrimary = true }: KeyFormProps) {
  const { server } = useSidebar();
  const action = useAction();
  const [way, setWay] = useState('sign-in');
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
  const isFilled = [baseUrl, secret, ...(isToken ? [] : [email])].every((typed) => typed.trim() !== '');
  const connect = () =>
    action.run(
      'connect',
      () =>
        server.connectPipeline(isToken ? { baseUrl, token: secret } : { baseUrl, email, password: secret }),
      onKept,
    );
  const makeAccount = () =>
    action.run(
      'connect',
      () => server.signUpPipeline({ baseUrl, email, password: secret }),
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
      <TextField
        label={`Address of your ${service.name}`}
        value={baseUrl}
        onInput={change(setBaseUrl)}
        placeholder="https://tracker.example.com"
      />
      <Radios label="How" choices={WAYS} value={way} onChange={change(setWay)} />
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
