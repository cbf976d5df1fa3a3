/** printf as Utilities.formatString and Logger.log understand it: %s, %d, %x, %o, %e, %f, %g, %c, %b and %%. */

const DIRECTIVE = /%(?:(\d+)\$)?([-+ 0,#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

export function formatJava(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    DIRECTIVE,
    (directive, position?: string, flags = '', width?: string, precision?: string, kind = 's') => {
      if (kind === '%') return '%';
      const index = position === undefined ? next++ : Number(position) - 1;
      if (index >= values.length) return directive;
      const text = convert(
        values[index],
        kind,
        precision === undefined ? undefined : Number(precision),
        flags,
      );
      return pad(text, Number(width ?? 0), flags);
    },
  );
}

function convert(value: unknown, kind: string, precision: number | undefined, flags: string): string {
  switch (kind) {
    case 'd':
    case 'i':
      return signed(Math.trunc(Number(value)), (number) => grouped(String(number), flags), flags);
    case 'f':
      return signed(Number(value), (number) => grouped(number.toFixed(precision ?? 6), flags), flags);
    case 'e':
      return signed(
        Number(value),
        (number) => number.toExponential(precision ?? 6).replace(/e([+-])(\d)$/, 'e$10$2'),
        flags,
      );
    case 'g':
      return signed(Number(value), (number) => String(Number(number.toPrecision(precision ?? 6))), flags);
    case 'x':
      return (Number(value) >>> 0).toString(16);
    case 'X':
      return (Number(value) >>> 0).toString(16).toUpperCase();
    case 'o':
      return (Number(value) >>> 0).toString(8);
    case 'c':
      return typeof value === 'number' ? String.fromCharCode(value) : String(value).slice(0, 1);
    case 'b':
      return String(Boolean(value));
    default:
      return precision === undefined ? String(value) : String(value).slice(0, precision);
  }
}

function signed(value: number, print: (value: number) => string, flags: string): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  const sign = value < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  return sign + print(Math.abs(value));
}

function grouped(digits: string, flags: string): string {
  if (!flags.includes(',')) return digits;
  const [whole = '', fraction] = digits.split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

function pad(text: string, width: number, flags: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
