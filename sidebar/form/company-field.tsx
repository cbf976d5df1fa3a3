/** One company, found by typing a part of its name. */
import { useState } from 'preact/hooks';
import { counted } from '../../src/core/words/counts';
import { useLater } from '../calls/use-later';
import { useSidebar } from '../context';
import { Combobox } from '../controls/combobox';
import { Removable } from '../controls/some-of';

interface CompanyFieldProps {
  readonly label: string;
  readonly explanation: string;
  /** Its number at the service. */
  readonly value: number | undefined;
  /** What it was called when it was picked: the service tells no name for a number. */
  readonly name: string | undefined;
  readonly onChange: (value: number | undefined, name?: string) => void;
}

/** Shorter, and the service refuses to search. */
const SHORTEST = 2;
const WAIT = 300;
const NOUN = { one: 'posting', many: 'postings' };

export function CompanyField({ label, explanation, value, name, onChange }: CompanyFieldProps) {
  const { server } = useSidebar();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const question = wanted.length < SHORTEST ? undefined : wanted;
  const found = useLater(question, () => server.findCompanies(wanted), WAIT);

  if (value !== undefined) {
    return (
      <fieldset class="field">
        <legend>{label}</legend>
        <Removable label={name ?? `${label} no. ${value}`} onRemove={() => onChange(undefined)} />
      </fieldset>
    );
  }
  const words =
    question === undefined
      ? `Type ${SHORTEST} letters or more.`
      : found.isAsking
        ? 'Searching …'
        : 'No company of that name.';
  return (
    <Combobox
      label={label}
      typed={typed}
      onType={setTyped}
      placeholder="Any company"
      explanation={explanation}
      options={(found.value ?? []).map(({ id, name: called, domain, postings }) => ({
        value: String(id),
        label: called,
        detail: postings === null ? domain : counted(postings, NOUN),
      }))}
      onPick={(picked) => {
        setTyped('');
        onChange(Number(picked.value), picked.label);
      }}
      words={words}
      problem={found.failure?.message}
    />
  );
}
