/**
 * Exact decimals: a bigint counting hundred-thousandths, the five decimals that QuickBooks keeps for rates and
 * quantities. Amounts of money are counted in cents.
 */
const UNIT = 100_000n;

/** `'12.5'` → 1250000n. The text must be a decimal of at most five places. */
export function toFive(text: string): bigint {
  const match = /^([+-]?)(\d*)(?:\.(\d{0,5}))?$/.exec(text.trim());
  if (!match) throw new Error(`not a decimal: ${text}`);
  const value = BigInt(match[2] || '0') * UNIT + BigInt((match[3] ?? '').padEnd(5, '0'));
  return match[1] === '-' ? -value : value;
}

/** `'12.50'` → 1250n. */
export function toCents(text: string): bigint {
  return divide(toFive(text), 1000n);
}

/** 1250n → `'12.50'`. */
export function money(cents: bigint): string {
  const sign = cents < 0n ? '-' : '';
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * 280000n → `'2.8'` or `'2.80'`. QuickBooks drops trailing zeros unpredictably; `padded` lets the caller show both
 * forms, so that nobody comes to rely on one.
 */
export function decimal(five: bigint, padded = false): string {
  const sign = five < 0n ? '-' : '';
  const digits = (five < 0n ? -five : five).toString().padStart(6, '0');
  const places = digits.slice(-5).replace(/0+$/, '');
  const shown = padded ? places.padEnd(2, '0') : places;
  return `${sign}${digits.slice(0, -5)}${shown === '' ? '' : `.${shown}`}`;
}

/** Rounds a quotient half away from zero, as an invoice does. */
export function divide(value: bigint, by: bigint): bigint {
  const negative = value < 0n !== by < 0n;
  const top = value < 0n ? -value : value;
  const bottom = by < 0n ? -by : by;
  const rounded = (2n * top + bottom) / (2n * bottom);
  return negative ? -rounded : rounded;
}

/** Quantity × rate in cents. */
export function extend(quantityFive: bigint, rateFive: bigint): bigint {
  return divide(quantityFive * rateFive, UNIT * UNIT / 100n);
}

/** The rate, to five places, that makes `amount` of `quantity`. */
export function rateFor(amountCents: bigint, quantityFive: bigint): bigint {
  return quantityFive === 0n ? 0n : divide(amountCents * 1000n * UNIT, quantityFive);
}

/** `percent` per cent of an amount, in cents. */
export function percentOf(amountCents: bigint, percentFive: bigint): bigint {
  return divide(amountCents * percentFive, 100n * UNIT);
}
