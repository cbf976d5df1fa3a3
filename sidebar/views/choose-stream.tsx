/** The choice of a stream for a new sync. */
import type { StreamOffer } from '../../src/ui/sidebar/wire/edit-form';
import { useSidebar } from '../context';
import { ChevronIcon } from '../controls/icons';
import { Page } from '../controls/page';
import { words } from '../words/words';
import { isReady } from './keys-of';

/** A service without a key is asked for it first. */
export function ChooseStream({ offers }: { readonly offers: readonly StreamOffer[] }) {
  const { home, show } = useSidebar();
  const { edit: text } = words();
  const hasKey = (service: string) => home.services.some((one) => one.id === service && isReady(one));
  return (
    <Page title={text.chooseTitle} onBack={() => show({ name: 'home' })}>
      <p class="lead">{text.chooseLead}</p>
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
                    {hasKey(service) ? '' : ` · ${text.needsKey}`}
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
