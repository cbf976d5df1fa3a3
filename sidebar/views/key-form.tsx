/** A key is pasted, tried and kept; the answer is said in place. */
import { useState } from 'preact/hooks';
import type { KeyTest, ServiceState } from '../../src/ui/sidebar/wire-types';
import { useAction } from '../calls/use-action';
import { useSidebar } from '../context';
import { Button } from '../controls/button';
import { OutsideIcon } from '../controls/icons';
import { FailureNotice } from '../controls/notice';
import { TextField } from '../controls/text-field';
import { count } from '../words/numbers';
import { SignInForm } from './sign-in-form';

export interface KeyFormProps {
  readonly service: ServiceState;
  readonly caption: string;
  readonly onKept: (test: KeyTest) => unknown;
  readonly onCancel?: () => void;
  /** One primary button a view. */
  readonly isPrimary?: boolean;
}

/** How the person gets in there: with a key, or by signing in. */
export function KeyForm(props: KeyFormProps) {
  const { isSignIn, hasOwnAddress } = props.service;
  return isSignIn || hasOwnAddress ? <SignInForm {...props} /> : <PastedKeyForm {...props} />;
}

function PastedKeyForm({ service, caption, onKept, onCancel, isPrimary = true }: KeyFormProps) {
  const { server } = useSidebar();
  const action = useAction();
  const [typed, setTyped] = useState('');
  const connect = () => action.run('connect', () => server.setKey(service.id, typed.trim()), onKept);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '' && action.running === undefined) connect();
      }}
    >
      <TextField
        label={`${service.name} API key`}
        value={typed}
        onInput={(value) => {
          setTyped(value);
          action.forget();
        }}
        placeholder={`${service.keyPrefix}…`}
        explanation={<KeyPlace {...service} />}
        isSecret
      />
      <FailureNotice
        failure={action.failure}
        onFix={action.failure?.fix === 'try-again' ? { 'try-again': action.again } : {}}
      />
      <div class="buttons">
        <Button
          look={isPrimary ? 'primary' : 'quiet'}
          busy={action.running !== undefined}
          disabled={typed.trim() === ''}
        >
          {caption}
        </Button>
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
      </div>
    </form>
  );
}

/** Where the key is found: a link, where the service's web app is known. */
function KeyPlace({ keyPlace, site }: ServiceState) {
  if (site === null) return <>You find it in {keyPlace}.</>;
  return (
    <a href={site} target="_blank" rel="noopener noreferrer">
      {keyPlace}
      <OutsideIcon />
      <span class="only-heard"> (opens in a new window)</span>
    </a>
  );
}

/** "Connected as Example User · plan active · 9,998 requests left this hour"; or what to know of the key first. */
export function connectedWords({ name, plan, requestsLeft, warning }: KeyTest, service: string): string {
  if (warning !== undefined) return warning;
  const who = name === '' ? `Connected to ${service}` : `Connected as ${name}`;
  const what = plan === '' || /plan/i.test(plan) ? plan : `plan ${plan}`;
  const left = requestsLeft === null ? '' : `${count(requestsLeft)} requests left this hour`;
  return [who, what, left].filter((words) => words !== '').join(' · ');
}
