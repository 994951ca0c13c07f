/**
 * Exact decimal arithmetic on strings. QuickBooks and Salesforce both send decimals; JavaScript's numbers would turn
 * 0.1 + 0.2 into something that differs by a cent after a few lines. Rounding is half away from zero, as bookkeepers do.
 *
 * Formats (qbXML 13.0): an amount has at most 13 digits and no or exactly two decimals; a price, quantity or percentage
 * at most 10 digits and up to five decimals.
 */
interface Exact {
  units: bigint;
  scale: number;
}

/** Thrown for a text that is no decimal number. */
export class NotANumberError extends Error {
  constructor(readonly value: string) {
    super(`"${value}" is not a decimal number`);
    this.name = 'NotANumberError';
  }
}

export function isDecimal(value: unknown): value is string | number {
  return (typeof value === 'string' || typeof value === 'number') && pattern.test(String(value).trim());
}

const pattern = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

function exact(value: string | number): Exact {
  const written = String(value).trim();
  const match = pattern.exec(written);
  if (!match) throw new NotANumberError(written);
  const digits = (match[2] ?? '') + (match[3] ?? '');
  const scale = (match[3] ?? '').length - Number(match[4] ?? 0);
  const units = BigInt(digits) * (match[1] === '-' ? -1n : 1n);
  return scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale };
}

function align(a: Exact, b: Exact): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [a.units * 10n ** BigInt(scale - a.scale), b.units * 10n ** BigInt(scale - b.scale), scale];
}

function write({ units, scale }: Exact): string {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = scale > 0 ? `.${digits.slice(-scale)}` : '';
  return `${negative ? '-' : ''}${whole}${fraction}`;
}

/** a ÷ b as units of 10^-decimals, half away from zero. */
function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const rounded = (top * 2n + bottom) / (bottom * 2n);
  return negative ? -rounded : rounded;
}

export function add(a: string | number, b: string | number): string {
  const [x, y, scale] = align(exact(a), exact(b));
  return write({ units: x + y, scale });
}

export function subtract(a: string | number, b: string | number): string {
  const [x, y, scale] = align(exact(a), exact(b));
  return write({ units: x - y, scale });
}

export function multiply(a: string | number, b: string | number): string {
  const x = exact(a);
  const y = exact(b);
  return write({ units: x.units * y.units, scale: x.scale + y.scale });
}

/** a ÷ b rounded to `decimals`; b must not be zero. */
export function divide(a: string | number, b: string | number, decimals: number): string {
  const [x, y] = align(exact(a), exact(b));
  if (y === 0n) throw new RangeError('division by zero');
  return write({ units: divideRounded(x * 10n ** BigInt(decimals), y), scale: decimals });
}

/** Below 0, 0 or above 0, as a sort function's. */
export function compareDecimals(a: string | number, b: string | number): -1 | 0 | 1 {
  const [x, y] = align(exact(a), exact(b));
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

export function equalDecimals(a: string | number, b: string | number): boolean {
  return compareDecimals(a, b) === 0;
}

export function negate(a: string | number): string {
  return subtract('0', a);
}

export function absolute(a: string | number): string {
  return compareDecimals(a, '0') < 0 ? negate(a) : write(exact(a));
}

export function sum(values: readonly (string | number)[]): string {
  return values.reduce<string>((total, value) => add(total, value), '0');
}

/** `decimals` places, always written out: round('1.005', 2) is 1.01. */
export function round(value: string | number, decimals: number): string {
  const { units, scale } = exact(value);
  if (scale <= decimals) return write({ units: units * 10n ** BigInt(decimals - scale), scale: decimals });
  return write({ units: divideRounded(units, 10n ** BigInt(scale - decimals)), scale: decimals });
}

/** An amount as QuickBooks takes it: two decimals. */
export function toAmount(value: string | number): string {
  return round(value, 2);
}

/** A price, quantity or percentage as QuickBooks takes it: up to five decimals, no trailing zeros. */
export function toRate(value: string | number): string {
  const rounded = round(value, 5);
  return rounded.replace(/\.?0+$/, '').replace(/^-0$/, '0') || '0';
}

/** Whether a number has at most five decimals and ten digits, so that QuickBooks can hold it as it is. */
export function fitsRate(value: string | number): boolean {
  const rate = toRate(value);
  return equalDecimals(rate, value) && rate.replace(/[-.]/g, '').length <= 15 && rate.replace(/^-|\..*$/g, '').length <= 10;
}
