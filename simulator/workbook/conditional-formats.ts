/** Conditional format rules when rows or columns are displaced: their areas and the references in their formulas follow. */
import { displacedFormula } from '../formulas/references';
import { type Displacement, displacedArea } from './displacement';
import type { ConditionalFormatState, SheetState } from './workbook';

/** A rule none of whose areas is left goes with them. */
export function displaceConditionalFormats(sheet: SheetState, displacement: Displacement): void {
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    const areas = format.areas.flatMap((area) => displacedArea(area, displacement) ?? []);
    return areas.length > 0 ? [{ ...format, areas, rule: displacedRule(format.rule, displacement) }] : [];
  });
}

function displacedRule(
  rule: ConditionalFormatState['rule'],
  displacement: Displacement,
): ConditionalFormatState['rule'] {
  const { criteria } = rule as { criteria?: { type: string; values: readonly unknown[] } };
  if (criteria?.type !== 'CUSTOM_FORMULA') return rule;
  // The formula of a rule names cells of its own sheet alone (Sheets refuses others outside of INDIRECT).
  const values = criteria.values.map((value) =>
    typeof value === 'string' ? displacedFormula(value, displacement, (name) => name === undefined) : value,
  );
  return { ...rule, criteria: { ...criteria, values } };
}
