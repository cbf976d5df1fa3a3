/** One company, found by typing a part of its name. */
import { useState } from 'preact/hooks';
import { useLater } from '../calls/use-later';
import { useSidebar } from '../context';
import { Combobox } from '../controls/combobox';
import { Removable } from '../controls/some-of';
import { counted } from '../words/numbers';

interface CompanyFieldProps {
  readonly label: string;
  readonly explanation: string;
  /** Its number at the service. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** Shorter, and the service refuses to search. */
const SHORTEST = 2;
const WAIT = 300;
const NOUN = { one: 'posting', many: 'postings' };

/** Names that were picked since the sidebar opened: the service tells no name for a number. */
const names = new Map<number, string>();

export function CompanyField({ label, explanation, value, onChange }: CompanyFieldProps) {
  const { server } = useSidebar();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const question = wanted.length < SHORTEST ? undefined : wanted;
  const found = useLater(question, () => server.findCompanies(wanted), WAIT);

  if (value !== undefined) {
    return (
      <fieldset class="field">
        <legend>{label}</legend>
        <Removable label={names.get(value) ?? `Company no. ${value}`} onRemove={() => onChange(undefined)} />
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
      options={(found.value ?? []).map(({ id, name, domain, postings }) => ({
        value: String(id),
        label: name,
        detail: postings === null ? domain : counted(postings, NOUN),
      }))}
      onPick={({ value: picked, label: name }) => {
        names.set(Number(picked), name);
        setTyped('');
        onChange(Number(picked));
      }}
      words={words}
      problem={found.failure?.message}
    />
  );
}
