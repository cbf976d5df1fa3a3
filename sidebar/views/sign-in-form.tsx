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
import { words } from '../words/words';
import type { KeyFormProps } from './key-form-props';

/** The ways to connect to the service. */
function waysOf({ isSignIn, hasNewAccount }: ServiceState): readonly Choice[] {
  const { ways } = words().signIn;
  return [
    ...(isSignIn ? [{ value: 'sign-in', label: ways['sign-in'] }] : []),
    ...(hasNewAccount ? [{ value: 'new', label: ways.new }] : []),
    { value: 'token', label: ways.token },
  ];
}

export function SignInForm({ service, onKept, onCancel, isPrimary = true }: KeyFormProps) {
  const { server } = useSidebar();
  const action = useAction();
  const { signIn: text } = words();
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
      (next) => {
        setWay('sign-in');
        setDone(next);
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
          label={text.address(service.name)}
          value={baseUrl}
          onInput={change(setBaseUrl)}
          placeholder="https://tracker.example.com"
        />
      )}
      {ways.length > 1 && <Radios label={text.how} choices={ways} value={way} onChange={change(setWay)} />}
      {!isToken && <TextField label={text.email} value={email} onInput={change(setEmail)} />}
      <TextField
        label={isToken ? text.token : text.password}
        value={secret}
        onInput={change(setSecret)}
        explanation={isToken ? text.tokenHint(service.keyPlace) : text.passwordHint}
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
          {way === 'new' ? text.createAccount : words().keys.connect}
        </Button>
        {onCancel && <Button onClick={onCancel}>{words().common.cancel}</Button>}
      </div>
    </form>
  );
}
