/** The choice of a stream for a new sync. */
import type { StreamOffer } from '../../src/ui/sidebar/wire/edit-form';
import { useSidebar } from '../context';
import { ChevronIcon } from '../controls/icons';
import { Page } from '../controls/page';

/** A service without a key is asked for it first. */
export function ChooseStream({ offers }: { readonly offers: readonly StreamOffer[] }) {
  const { home, show } = useSidebar();
  const hasKey = (service: string) =>
    home.services.some(({ id, endsIn, isOpen }) => id === service && (isOpen || endsIn !== null));
  return (
    <Page title="New sync" onBack={() => show({ name: 'home' })}>
      <p class="lead">What shall be kept up to date in this sheet?</p>
      <ul>
        {offers.map(({ id, name, service, serviceName }) => {
          const edit = { name: 'edit', stream: id } as const;
          return (
            <li key={id}>
              <button
                type="button"
                class="card offer"
                onClick={() => show(hasKey(service) ? edit : { name: 'keys', service, next: edit })}
              >
                <span>
                  {name}
                  <span class="small">
                    {serviceName}
                    {hasKey(service) ? '' : ' · needs a key'}
                  </span>
                </span>
                <ChevronIcon />
              </button>
            </li>
          );
        })}
      </ul>
    </Page>
  );
}
