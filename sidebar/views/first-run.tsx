/** The first run of a new user: the key, the filters, the run, and the schedule. */
import { useState } from 'preact/hooks';
import type { RunReport } from '../../src/sync/run/report';
import { useSidebar } from '../context';
import { LinkButton } from '../controls/button';
import { Page } from '../controls/page';
import { connectedWords } from '../words/connected';
import { words } from '../words/words';
import { FirstFill } from './first-fill';
import { FirstFilled } from './first-filled';
import { FirstFilters } from './first-filters';
import { HelpLink } from './help-link';
import { KeyForm } from './key-form';

type Step =
  | { readonly name: 'key' }
  | { readonly name: 'filters' }
  | { readonly name: 'filling'; readonly id: string }
  | { readonly name: 'filled'; readonly report: RunReport };

export function FirstRun() {
  const { home, reloadHome, say } = useSidebar();
  const [chosen, setChosen] = useState<string>();
  const service =
    home.services.find(({ id }) => id === chosen) ??
    home.services.find(({ endsIn }) => endsIn !== null) ??
    home.services.find(({ isOpen }) => !isOpen) ??
    home.services[0];
  const [step, setStep] = useState<Step>(service?.endsIn ? { name: 'filters' } : { name: 'key' });
  if (!service) return null;
  const backToWelcome = () => {
    setChosen(undefined);
    setStep({ name: 'key' });
  };
  if (step.name === 'filters') {
    return (
      <FirstFilters
        key={service.id}
        service={service}
        onKept={(id) => setStep({ name: 'filling', id })}
        onBack={service.isOpen ? backToWelcome : undefined}
      />
    );
  }
  if (step.name === 'filling') {
    return (
      <FirstFill
        id={step.id}
        onFilled={(report) => setStep({ name: 'filled', report })}
        onChange={() => setStep({ name: 'filters' })}
      />
    );
  }
  if (step.name === 'filled') {
    return <FirstFilled report={step.report} onChange={() => setStep({ name: 'filters' })} />;
  }
  const { welcome: text } = words();
  const others = home.services.filter(({ id }) => id !== service.id);
  return (
    <Page title={text.title} key="key">
      <p class="lead">{text.lead}</p>
      <p>
        <strong>{service.name}</strong>: {service.about}
      </p>
      <KeyForm
        key={service.id}
        service={service}
        caption={text.connect}
        onKept={async (test) => {
          await reloadHome();
          setStep({ name: 'filters' });
          say(connectedWords(test, service.name));
        }}
      />
      <p class="small after">{text.keysAreYours}</p>
      {others.length > 0 && (
        <>
          <p class="small">{text.others}</p>
          <ul class="plain">
            {others.map(({ id, name, about, isOpen }) => (
              <li key={id} class="small">
                <LinkButton
                  onClick={() => {
                    setChosen(id);
                    if (isOpen) setStep({ name: 'filters' });
                  }}
                >
                  {name}
                </LinkButton>
                : {about}
              </li>
            ))}
          </ul>
        </>
      )}
      <HelpLink />
    </Page>
  );
}
