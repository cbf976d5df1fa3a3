/** Finds the choices that match the typed text. */
import type { Choice } from '../../src/ui/sidebar/wire/edit-form';

/** Returns the choices whose code, or a word of whose name, begins with the text. Those that match by code come first: "CA" finds California before North Carolina. */
export function fitting(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = typed.trim().toLowerCase();
  const score = ({ value, label }: Choice): number => {
    if (wanted === '' || value.toLowerCase() === wanted) return 3;
    if (label.toLowerCase().startsWith(wanted)) return 2;
    return label.toLowerCase().includes(` ${wanted}`) ? 1 : 0;
  };
  return choices.filter((choice) => score(choice) > 0).sort((a, b) => score(b) - score(a));
}
