/** The keys of the services: set, try, replace, remove. Of a key only its last four characters are ever here. */
import { useState } from 'preact/hooks';
import type { ServiceState } from '../../src/ui/sidebar/wire/keys';
import { useAction } from '../calls/use-action';
import { useSidebar, type View } from '../context';
import { Button } from '../controls/button';
import { FailureNotice, Notice, Question } from '../controls/notice';
import { Page } from '../controls/page';
import { connectedWords } from '../words/connected';
import { KeyForm } from './key-form';

const KEY_WORDS = {
  thing: 'key',
  replace: 'Replace',
  remove: 'Remove',
  question: 'Remove the key, and set another later?',
  removed: 'The key is removed.',
};
const SIGN_IN_WORDS = {
  thing: 'connection',
  replace: 'Replace',
  remove: 'Sign out',
  question: 'Sign out, and sign in again later?',
  removed: 'Jobsheet has forgotten your session.',
};

interface KeysProps {
  readonly service: string | undefined;
  /** The view to show once that service's key is set. */
  readonly next: View | undefined;
}

export function Keys({ service: wanted, next }: KeysProps) {
  const { home, show, said } = useSidebar();
  return (
    <Page
      title="Keys"
      onBack={() => show({ name: home.syncs.length === 0 ? 'first-run' : 'home' })}
      said={said}
    >
      <p class="small">
        Keys are kept with your own Google account. Nobody else who opens this sheet can see or use them.
      </p>
      {home.services
        .filter(({ isOpen }) => !isOpen)
        .map((service) => (
          <ServiceKey
            key={service.id}
            service={service}
            isWanted={service.id === wanted}
            next={service.id === wanted ? next : undefined}
          />
        ))}
    </Page>
  );
}

interface ServiceKeyProps {
  readonly service: ServiceState;
  readonly isWanted: boolean;
  readonly next: View | undefined;
}

function ServiceKey({ service, isWanted, next }: ServiceKeyProps) {
  const { server, reloadHome, show, say } = useSidebar();
  const action = useAction();
  const [isTyping, setTyping] = useState(isWanted);
  const [isRemoving, setRemoving] = useState(false);
  const [done, setDone] = useState('');
  const { id, name, endsIn, isSignIn, address } = service;
  const words = isSignIn ? SIGN_IN_WORDS : KEY_WORDS;
  const start = (what: () => void) => () => {
    setDone('');
    action.forget();
    what();
  };
  return (
    <section class="card" aria-label={name}>
      <h2>{name}</h2>
      {endsIn !== null && (
        <p>{address ? `Connected to ${address}` : isSignIn ? 'Connected' : `Key set, ends in …${endsIn}`}</p>
      )}
      <div role="status">
        {done && (
          <Notice look="done">
            <p>{done}</p>
          </Notice>
        )}
      </div>
      <FailureNotice
        failure={action.failure}
        onFix={{ 'try-again': action.again, 'set-key': start(() => setTyping(true)) }}
      />
      {isTyping || endsIn === null ? (
        <KeyForm
          service={service}
          caption={endsIn === null ? 'Connect' : 'Replace'}
          isPrimary={isWanted}
          onKept={async (test) => {
            await reloadHome();
            setTyping(false);
            setDone(connectedWords(test, name));
            if (!next) return;
            show(next);
            say(connectedWords(test, name));
          }}
          {...(endsIn === null ? {} : { onCancel: () => setTyping(false) })}
        />
      ) : isRemoving ? (
        <Question
          words={`${words.question} Syncs of ${name} stop until then.`}
          yes={words.remove}
          onYes={() =>
            action.run(
              'remove',
              () => server.removeKey(id),
              async () => {
                await reloadHome();
                setRemoving(false);
                setDone(words.removed);
              },
            )
          }
          onNo={() => setRemoving(false)}
          busy={action.running === 'remove'}
          isDangerous
        />
      ) : (
        <div class="buttons">
          <Button
            onClick={start(() =>
              action.run(
                'test',
                () => server.testKey(id),
                (test) => setDone(connectedWords(test, name)),
              ),
            )}
            busy={action.running === 'test'}
            name={`Test the ${name} ${words.thing}`}
          >
            Test
          </Button>
          <Button onClick={start(() => setTyping(true))} name={`${words.replace} the ${name} ${words.thing}`}>
            {words.replace}
          </Button>
          <Button
            onClick={start(() => setRemoving(true))}
            name={`${words.remove} the ${name} ${words.thing}`}
          >
            {words.remove}
          </Button>
        </div>
      )}
    </section>
  );
}
