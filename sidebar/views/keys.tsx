/** The keys of the services: set, try, replace, remove. Of a key only its last four characters are ever here. */
import { useState } from 'preact/hooks';
import type { ServiceState } from '../../src/ui/sidebar/wire/keys';
import { useAction } from '../calls/use-action';
import { useSidebar, type View } from '../context';
import { Button } from '../controls/button';
import { FailureNotice, Notice, Question } from '../controls/notice';
import { Page } from '../controls/page';
import { connectedWords } from '../words/connected';
import { words } from '../words/words';
import { KeyForm } from './key-form';

/** The texts for a key that is pasted, or for a sign-in. */
function textsOf({ isSignIn, name }: ServiceState) {
  const { keys } = words();
  return isSignIn
    ? {
        replaceName: keys.signInAgainName(name),
        remove: keys.signOut,
        removeName: keys.signOutName(name),
        question: keys.signOutQuestion(name),
        removed: keys.signedOut,
      }
    : {
        replaceName: keys.replaceName(name),
        remove: keys.remove,
        removeName: keys.removeName(name),
        question: keys.removeQuestion(name),
        removed: keys.removed,
      };
}

interface KeysProps {
  readonly service: string | undefined;
  /** The view to show once that service's key is set. */
  readonly next: View | undefined;
}

export function Keys({ service: wanted, next }: KeysProps) {
  const { home, show, said } = useSidebar();
  const { keys: text } = words();
  return (
    <Page
      title={text.title}
      onBack={() => show({ name: home.syncs.length === 0 ? 'first-run' : 'home' })}
      said={said}
    >
      <p class="small">{text.areYours}</p>
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
  const { keys: text } = words();
  const texts = textsOf(service);
  const start = (what: () => void) => () => {
    setDone('');
    action.forget();
    what();
  };
  return (
    <section class="card" aria-label={name}>
      <h2>{name}</h2>
      {endsIn !== null && (
        <p>{address ? text.connectedTo(address) : isSignIn ? text.connected : text.endsIn(endsIn)}</p>
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
          caption={endsIn === null ? text.connect : text.replace}
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
          question={texts.question}
          yes={texts.remove}
          onYes={() =>
            action.run(
              'remove',
              () => server.removeKey(id),
              async () => {
                await reloadHome();
                setRemoving(false);
                setDone(texts.removed);
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
            name={text.testName(name)}
          >
            {text.test}
          </Button>
          <Button onClick={start(() => setTyping(true))} name={texts.replaceName}>
            {text.replace}
          </Button>
          <Button onClick={start(() => setRemoving(true))} name={texts.removeName}>
            {texts.remove}
          </Button>
        </div>
      )}
    </section>
  );
}
