import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtWord, entityNameLimit, isSameNameWithSuffix, quickBooksName, suffixedNames, uniqueName, withSuffix } from '../../../engine/sync/names';

describe('names', () => {
  it.each([
    ['Acme', 'Acme'],
    ['  Acme \t\n Corp  ', 'Acme Corp'],
    ['Acme:West', 'Acme-West'],
    ['Acme: West', 'Acme - West'],
    ['A\u0000B\u0007C', 'A B C'],
    ['Łódź Sp. z o.o.', 'Lódz Sp. z o.o.'],
    ['The International Association of Machinists and Aerospace Workers', 'The International Association of'],
    ['x'.repeat(300), 'x'.repeat(41)],
    ['Fortyone characters exactly, no more here', 'Fortyone characters exactly, no more here'],
  ])('%j becomes %j', (name, expected) => {
    expect(quickBooksName(name, entityNameLimit)).toBe(expected);
  });

  it('cuts at words unless half would be lost, and leaves no dangling dash', () => {
    expect(cutAtWord('ab cdefghijklmnop', 10)).toBe('ab cdefghi');
    expect(cutAtWord('abcdefg hijkl', 10)).toBe('abcdefg');
    expect(cutAtWord('abcdefg - hijkl', 10)).toBe('abcdefg');
    expect(cutAtWord('abcdefghij klm', 10)).toBe('abcdefghij');
    expect(cutAtWord('😀😀😀', 2)).toBe('😀😀');
  });

  it('keeps room for suffixes', () => {
    expect(withSuffix('x'.repeat(41), '(EUR)', 41)).toBe(`${'x'.repeat(35)} (EUR)`);
    expect(suffixedNames('Acme', 2, 3, 41)).toEqual(['Acme (2)', 'Acme (3)', 'Acme (4)']);
    expect(uniqueName('Acme', ['ACME', 'acme (2)'], 41)).toBe('Acme (3)');
    expect(uniqueName('Acme', [], 41)).toBe('Acme');
  });

  it('knows a suffixed name again', () => {
    expect(isSameNameWithSuffix('Acme (2)', 'Acme', 41)).toBe(true);
    expect(isSameNameWithSuffix('ACME (EUR)', 'Acme', 41)).toBe(true);
    expect(isSameNameWithSuffix(`${'x'.repeat(37)} (2)`, 'x'.repeat(41), 41)).toBe(true);
    expect(isSameNameWithSuffix('Akme (2)', 'Acme', 41)).toBe(false);
    expect(isSameNameWithSuffix('Acme', 'Acme', 41)).toBe(false);
    expect(isSameNameWithSuffix('Acme (East)', 'Acme', 41)).toBe(false);
  });

  it('always fits, has no colon or control character, and stays as it is when adapted again', () => {
    const character = fc.oneof(fc.integer({ min: 0, max: 0x2ff }), fc.integer({ min: 0, max: 0x10ffff })).map((code) => String.fromCodePoint(code));
    fc.assert(fc.property(fc.string({ unit: character, maxLength: 120 }), fc.constantFrom(31, 41), (name, limit) => {
      const adapted = quickBooksName(name, limit);
      expect([...adapted].length).toBeLessThanOrEqual(limit);
      expect(adapted).not.toMatch(/[:\u0000-\u001f\u007f-\u009f]/);
      expect(adapted).toBe(adapted.trim());
      expect(quickBooksName(adapted, limit)).toBe(adapted);
    }));
  });

  it('gives a new name within the limit, whatever is taken', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '('), minLength: 1, maxLength: 45 }).map((name) => quickBooksName(name, 41));
    fc.assert(fc.property(word, fc.array(word), (name, taken) => {
      const unique = uniqueName(name, taken, 41);
      expect([...unique].length).toBeLessThanOrEqual(41);
      expect(taken.map((one) => one.toLowerCase())).not.toContain(unique.toLowerCase());
    }));
  });
});
