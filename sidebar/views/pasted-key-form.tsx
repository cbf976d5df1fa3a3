/** The field for a pasted key, which is tried and kept. */
import { useState } from 'preact/hooks';
import type { ServiceState } from '../../src/ui/sidebar/wire/keys';
import { useAction } from '../calls/use-action';
import { useSidebar } from '../context';
import { Button } from '../controls/button';
import { OutsideIcon } from '../controls/icons';
import { FailureNotice } from '../controls/notice';
import { TextField } from '../controls/text-field';
import { words } from '../words/words';
import type { KeyFormProps } from './key-form-props';

export function PastedKeyForm({ service, caption, onKept, onCancel, isPrimary = true }: KeyFormProps) {
  const { server } = useSidebar();
  const action = useAction();
  const { keys: text } = words();
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
        label={text.label(service.name)}
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
        {onCancel && <Button onClick={onCancel}>{words().common.cancel}</Button>}
      </div>
    </form>
  );
}

/** Says where to find the key, with a link if the address of the service's web app is known. */
function KeyPlace({ keyPlace, site }: ServiceState) {
  if (site === null) return <>{words().keys.findIt(keyPlace)}</>;
  return (
    <a href={site} target="_blank" rel="noopener noreferrer">
      {keyPlace}
      <OutsideIcon />
      <span class="only-heard">{words().common.newWindow}</span>
    </a>
  );
}
