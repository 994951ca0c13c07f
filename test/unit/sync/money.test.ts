import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compareDecimals, divide, fitsRate, isDecimal, multiply, NotANumberError, round, subtract, sum, toAmount, toRate } from '../../../engine/sync/money';

const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const asText = (units: bigint, scale: number): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
};

describe('money', () => {
  it.each([
    ['0.1', '0.2', '0.3'], ['1', '-1', '0'], ['99999999999.99', '0.01', '100000000000.00'], ['-0.005', '0.01', '0.005'], [0.1, 0.2, '0.3'],
  ])('adds %s and %s exactly', (a, b, expected) => {
    expect(compareDecimals(add(a, b), expected)).toBe(0);
  });

  it.each([
    ['1.005', 2, '1.01'], ['1.004999', 2, '1.00'], ['-1.005', 2, '-1.01'], ['2.5', 0, '3'], ['-2.5', 0, '-3'], ['7', 2, '7.00'], ['0.000005', 5, '0.00001'],
  ])('rounds %s to %s places: half away from zero', (value, decimals, expected) => {
    expect(round(value, decimals)).toBe(expected);
  });

  it('writes amounts and rates as QuickBooks takes them', () => {
    expect(toAmount('10.5')).toBe('10.50');
    expect(toAmount('-0.001')).toBe('0.00');
    expect([toRate('100.00'), toRate('2.80'), toRate('33.333333'), toRate('0.000001'), toRate('-0.000001'), toRate('1e2'), toRate(1e21)])
      .toEqual(['100', '2.8', '33.33333', '0', '0', '100', '1000000000000000000000']);
    expect([fitsRate('33.33333'), fitsRate('33.333333'), fitsRate('12345678901')]).toEqual([true, false, false]);
  });

  it.each(['', '.', '-', 'abc', '1,5', '1.2.3', '0x10', '1 2', 'NaN', 'Infinity'])('refuses %j', (value) => {
    expect(isDecimal(value)).toBe(false);
    expect(() => add(value, '0')).toThrow(NotANumberError);
  });

  it('divides to a number of places', () => {
    expect(divide('100', '3', 5)).toBe('33.33333');
    expect(divide('-2', '3', 2)).toBe('-0.67');
    expect(() => divide('1', '0.00', 2)).toThrow(RangeError);
  });

  it('agrees with whole cents on every sum, difference and product', () => {
    fc.assert(fc.property(cents, cents, (a, b) => {
      expect(add(asText(a, 2), asText(b, 2))).toBe(asText(a + b, 2));
      expect(subtract(asText(a, 2), asText(b, 2))).toBe(asText(a - b, 2));
      expect(multiply(asText(a, 2), asText(b, 2))).toBe(asText(a * b, 4));
    }));
  });

  it('rounds to the nearest: never further than half a unit', () => {
    fc.assert(fc.property(cents, (units) => {
      const value = asText(units, 5);
      const off = subtract(round(value, 2), value);
      expect(compareDecimals(off, '0.005')).toBeLessThanOrEqual(0);
      expect(compareDecimals(off, '-0.005')).toBeGreaterThanOrEqual(0);
    }));
  });

  it('sums in any order to the same', () => {
    fc.assert(fc.property(fc.array(cents, { maxLength: 20 }), (units) => {
      const values = units.map((one) => asText(one, 5));
      expect(compareDecimals(sum(values), sum(values.toReversed()))).toBe(0);
    }));
  });
});
