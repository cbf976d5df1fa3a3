/** Values of undocumented shape, as text that a person can read in one cell. */

/** Returns scalars as they are, lists joined, and anything else as lines of "name: value". */
export function readable(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const parts = Array.isArray(value)
    ? value.map((item) => (isScalar(item) ? String(item) : `(${readable(item).replace(/\n/g, ', ')})`))
    : Object.entries(value).flatMap(([key, item]) => {
        const text = readable(item).replace(/\n/g, ', ');
        return text === '' ? [] : [`${key.replace(/_/g, ' ')}: ${text}`];
      });
  return parts.join(Array.isArray(value) ? ', ' : '\n');
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
