/** Finds the choices that match the typed text. */
import type { Choice } from '../../src/ui/sidebar/wire/edit-form';

/** By code or by how a word of the name begins; the code first: "CA" is California before it is North Carolina. */
export function fitting(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = typed.trim().toLowerCase();
  const score = ({ value, label }: Choice): number => {
    if (wanted === '' || value.toLowerCase() === wanted) return 3;
    if (label.toLowerCase().startsWith(wanted)) return 2;
    return label.toLowerCase().includes(` ${wanted}`) ? 1 : 0;
  };
  return choices.filter((choice) => score(choice) > 0).sort((a, b) => score(b) - score(a));
}
