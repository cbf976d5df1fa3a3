/** The field for one company, which is found by typing a part of its name. */
import { useState } from 'preact/hooks';
import { counted } from '../../src/core/words';
import type { FilterOffer, StreamOffer } from '../../src/ui/sidebar/wire/edit-form';
import { useLater } from '../calls/use-later';
import { useSidebar } from '../context';
import { Combobox } from '../controls/combobox';
import { Removable } from '../controls/some-of';
import { words } from '../words/words';

interface CompanyFieldProps {
  readonly offer: StreamOffer;
  readonly filter: FilterOffer;
  /** The minimum number of letters that the service's search requires. */
  readonly shortest: number;
  /** The id of the company at the service. */
  readonly value: number | string | undefined;
  /** The name of the company, kept when it was picked: the service does not tell the name for an id. */
  readonly name: string | undefined;
  readonly onChange: (value: number | string | undefined, name?: string) => void;
}

const WAIT = 300;

export function CompanyField({ offer, filter, shortest, value, name, onChange }: CompanyFieldProps) {
  const { key, kind, label, explanation } = filter;
  const { server } = useSidebar();
  const { filters: say } = words();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const question = wanted.length < shortest ? undefined : wanted;
  const found = useLater(
    question,
    () => server.findCompanies({ stream: offer.id, filter: key, query: wanted }),
    WAIT,
  );

  if (value !== undefined) {
    return (
      <fieldset class="field">
        <legend>{label}</legend>
        <Removable label={name ?? say.companyNumber(label, value)} onRemove={() => onChange(undefined)} />
      </fieldset>
    );
  }
  const hint =
    question === undefined ? say.typeMore(shortest) : found.isAsking ? say.searching : say.noCompany;
  return (
    <Combobox
      label={label}
      typed={typed}
      onType={setTyped}
      placeholder={say.anyCompany}
      explanation={explanation}
      options={(found.value ?? []).map(({ id, name: called, domain, records }) => ({
        value: String(id),
        label: called,
        detail: records === null ? domain : counted(records, offer.noun),
      }))}
      onPick={(picked) => {
        setTyped('');
        onChange(kind === 'number' ? Number(picked.value) : picked.value, picked.label);
      }}
      words={hint}
      problem={found.failure?.message}
    />
  );
}
