import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameAddress, toQuickBooksAddress } from '../../../engine/sync/address';
import { taxItemFor } from '../../../engine/sync/states';

const lines = (address: Record<string, unknown>) => [1, 2, 3, 4, 5].map((n) => address[`Addr${n}`]).filter((line) => line !== undefined) as string[];

describe('addresses', () => {
  it('puts the name first and each street line on its own', () => {
    const address = toQuickBooksAddress({ street: '1 Main St\r\nSuite 2', city: 'Boston', state: 'Massachusetts', postalCode: '02110', country: 'United States' }, 'Acme');
    expect(address).toEqual({ Addr1: 'Acme', Addr2: '1 Main St', Addr3: 'Suite 2', City: 'Boston', State: 'Massachusetts', PostalCode: '02110', Country: 'United States' });
  });

  it('breaks long lines between words and flows many together', () => {
    const long = toQuickBooksAddress({ street: 'The Old Warehouse at the Corner of Long Wharf and Atlantic Avenue' });
    expect(lines(long)).toEqual(['The Old Warehouse at the Corner of Long', 'Wharf and Atlantic Avenue']);
    expect(lines(toQuickBooksAddress({ street: 'A\nB\nC\nD\nE\nF' }))).toEqual(['A, B, C, D, E, F']);
    expect(lines(toQuickBooksAddress({ street: 'x'.repeat(90) })).map((line) => line.length)).toEqual([41, 41, 8]);
  });

  it('cuts city, state and country to their limits and leaves out what is empty', () => {
    const address = toQuickBooksAddress({ city: 'c'.repeat(40), state: 's'.repeat(40), postalCode: '1'.repeat(40), country: 'u'.repeat(40), street: ' \n ' });
    expect(Object.values(address).map((value) => String(value).length)).toEqual([31, 21, 13, 31]);
    expect(toQuickBooksAddress({ street: null, city: '' })).toEqual({});
  });

  it('never has a line over 41 characters, nor more than five, and loses no word that five lines can hold', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdef'), minLength: 1, maxLength: 12 });
    const street = fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { maxLength: 5 }).map((rows) => rows.map((row) => row.join(' ')).join('\n'));
    fc.assert(fc.property(street, (text) => {
      const result = lines(toQuickBooksAddress({ street: text }));
      expect(result.length).toBeLessThanOrEqual(5);
      for (const line of result) expect(line.length).toBeLessThanOrEqual(41);
      const words = text.split(/\s+/).filter((one) => one !== '');
      const kept = result.join(' ').replaceAll(',', '').split(/\s+/).filter((one) => one !== '');
      if (text.length <= 120) expect(kept).toEqual(words);
    }));
  });

  it('is the same one as QuickBooks gives it back', () => {
    const sent = { Addr1: 'Acme', Addr3: '1 Main St.', City: 'Boston', State: 'Massachusetts', Country: 'United States' };
    expect(sameAddress(sent, { Addr1: 'ACME', Addr2: '1 Main St', City: 'Boston', State: 'MA', Country: 'USA' })).toBe(true);
    expect(sameAddress(sent, { ...sent, City: 'Cambridge' })).toBe(false);
    expect(sameAddress({}, { Addr1: '' })).toBe(true);
  });

  it('finds the tax item by ship-to state, by name or code (R10)', () => {
    const table = [{ state: 'California', taxItem: 'CA Tax' }, { state: 'NY', taxItem: 'NY Tax' }];
    expect([taxItemFor('CA', table), taxItemFor('new york', table), taxItemFor('TX', table, 'Out of State'), taxItemFor('', table)])
      .toEqual(['CA Tax', 'NY Tax', 'Out of State', null]);
  });
});
