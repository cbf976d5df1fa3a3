/** The first run of a new user: the key, the filters, the run, and the schedule. */
import { useState } from 'preact/hooks';
import type { RunReport } from '../../src/sync/run/report';
import type { ServiceState } from '../../src/ui/sidebar/wire/keys';
import { useSidebar } from '../context';
import { LinkButton } from '../controls/button';
import { Page } from '../controls/page';
import { connectedWords } from '../words/connected';
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
    home.services[0];
  const [step, setStep] = useState<Step>(firstStep(service));
  if (!service) return null;
  const others = home.services.filter(({ id }) => id !== service.id);
  const beginWith = others.length > 0 && (
    <p class="small">
      Or begin with{' '}
      {others.map((other, place) => (
        <span key={other.id}>
          {place > 0 && ' · '}
          <LinkButton
            onClick={() => {
              setChosen(other.id);
              setStep(firstStep(other));
            }}
          >
            {other.name}
          </LinkButton>
        </span>
      ))}
    </p>
  );
  if (step.name === 'filters') {
    return (
      <FirstFilters key={service.id} service={service} onKept={(id) => setStep({ name: 'filling', id })}>
        {service.isOpen && beginWith}
      </FirstFilters>
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
  if (step.name === 'filled') return <FirstFilled report={step.report} />;
  return (
    <Page title="Welcome" key="key">
      <p class="lead">Job postings in this sheet, kept up to date. Your notes stay yours.</p>
      <KeyForm
        key={service.id}
        service={service}
        caption="Connect"
        onKept={async (test) => {
          await reloadHome();
          setStep({ name: 'filters' });
          say(connectedWords(test, service.name));
        }}
      />
      <p class="small after">
        The key is kept with your own Google account: nobody else who opens this sheet can see it.
      </p>
      {beginWith}
      <HelpLink />
    </Page>
  );
}

/** Returns where a person begins with a service: with what it is asked for, unless it wants a key that they have not set. */
function firstStep(service: ServiceState | undefined): Step {
  return service && (service.isOpen || service.endsIn !== null) ? { name: 'filters' } : { name: 'key' };
}
