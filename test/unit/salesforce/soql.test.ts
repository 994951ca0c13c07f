import fc from 'fast-check';
import { isQueryValid, parseQuery } from '@jetstreamapp/soql-parser-js';
import { describe, expect, it } from 'vitest';
import { conditionSoql, dateLiteral, dateTimeLiteral, fieldPath, type FieldDescribe, idLiteral, inLists, literalFor, select, SoqlError, stringLiteral } from '../../../engine/salesforce';

const field = (type: string, filterable = true): FieldDescribe => ({
  name: 'X__c', label: 'X', type, length: 0, nillable: true, createable: true, updateable: true, filterable, sortable: true, externalId: false,
  relationshipName: null, referenceTo: [], picklistValues: [],
});

describe('literals', () => {
  it('keeps any text inside its quotes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const literal = stringLiteral(text);
      const inner = literal.slice(1, -1);
      // No quote that is not escaped, and no escape that swallows the closing quote.
      expect(inner.replace(/\\[\\'"nrtbf]/g, '')).not.toMatch(/[\\'"\n\r]/);
      expect(unescape(inner)).toBe(text);
    }), { numRuns: 500 });
  });

  it.each(["0065g00000XyZ12' OR Name != '", '0065g00000XyZ1%', ''])('refuses %j as an id', (id) => {
    expect(() => idLiteral(id)).toThrow(SoqlError);
  });

  it.each(['Name, (SELECT Id FROM Contacts)', 'Name FROM Account WHERE', 'Account..Name', '1Name', 'A.B.C.D.E.F.G', ''])('refuses %j as a field', (path) => {
    expect(() => fieldPath(path)).toThrow(SoqlError);
  });

  it('writes dates and moments unquoted, in UTC', () => {
    expect(dateLiteral('2026-02-28T10:00:00')).toBe('2026-02-28');
    expect(dateTimeLiteral('2026-02-28T10:00:00.000+0200')).toBe('2026-02-28T08:00:00Z');
    expect(() => dateLiteral('28.02.2026')).toThrow(SoqlError);
    expect(() => dateLiteral('2026-13-45')).toThrow(SoqlError);
    expect(() => dateTimeLiteral('yesterday')).toThrow(SoqlError);
  });

  it.each([
    ['currency', '12.50', '12.50'], ['int', 3, '3'], ['boolean', 'TRUE', 'true'], ['picklist', "it's", "'it\\'s'"], ['string', null, 'null'],
    ['reference', '0015g00000XyZ12', "'0015g00000XyZ12'"],
  ])('a %s field takes %j as %s', (type, value, literal) => {
    expect(literalFor(type, value)).toBe(literal);
  });

  it.each([['double', '1 OR 1=1'], ['boolean', 'yes'], ['date', "'x'"], ['id', 'x']])('a %s field refuses %j', (type, value) => {
    expect(() => literalFor(type, value)).toThrow(SoqlError);
  });
});

describe('conditions', () => {
  it.each([
    [{ field: 'Amount', operator: 'greater', value: '100' }, 'currency', 'Amount > 100'],
    [{ field: 'Account.Type', operator: 'in', value: ['A', "B'"] }, 'picklist', "Account.Type IN ('A','B\\'')"],
    [{ field: 'Type', operator: 'notIn', value: 'A, B' }, 'picklist', "Type NOT IN ('A','B')"],
    [{ field: 'Name', operator: 'contains', value: "50%_o'f" }, 'string', "Name LIKE '%50\\%\\_o\\'f%'"],
    [{ field: 'Name', operator: 'startsWith', value: 'A' }, 'string', "Name LIKE 'A%'"],
    [{ field: 'Tags__c', operator: 'excludes', value: 'A' }, 'multipicklist', "Tags__c EXCLUDES ('A')"],
    [{ field: 'Tags__c', operator: 'isEmpty' }, 'multipicklist', 'Tags__c = null'],
    [{ field: 'CloseDate', operator: 'greaterOrEqual', value: '2026-01-01' }, 'date', 'CloseDate >= 2026-01-01'],
  ] as const)('%j', (condition, type, soql) => {
    const built = conditionSoql({ ...condition }, field(type));
    expect(built).toBe(soql);
    expect(isQueryValid(`SELECT Id FROM Opportunity WHERE ${built}`)).toBe(true);
  });

  it('says so when a field can not be filtered by', () => {
    expect(() => conditionSoql({ field: 'Description', operator: 'equals', value: 'x' }, field('textarea', false))).toThrow("can't filter by Description");
  });

  it('wants values for a list', () => {
    expect(() => conditionSoql({ field: 'Type', operator: 'in', value: ' , ' }, field('picklist'))).toThrow('at least one value');
  });
});

describe('queries', () => {
  it('puts the parts in order', () => {
    const soql = select({
      fields: ['Id', 'Id', 'Account.Name'], children: ['SELECT Id FROM OpportunityLineItems'], from: 'Opportunity', where: ['IsWon = true', '(A__c = 1)'],
      orderBy: ['CloseDate', 'Id'], limit: 5,
    });
    expect(soql).toBe('SELECT Id, Account.Name, (SELECT Id FROM OpportunityLineItems) FROM Opportunity WHERE IsWon = true AND (A__c = 1) ORDER BY CloseDate, Id LIMIT 5');
    expect(parseQuery(soql).limit).toBe(5);
  });

  it('splits long lists so that each fits into an address, without repeats', () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `'0065g00000${String(index).padStart(8, '0')}'`);
    const lists = inLists([...ids, ...ids]);
    expect(lists.every((list) => encodeURIComponent(list).replaceAll('%2C', ',').length < 13_100)).toBe(true);
    expect(lists.flatMap((list) => list.slice(1, -1).split(','))).toEqual(ids);
    expect(lists.length).toBeLessThanOrEqual(4);
    expect(inLists([])).toEqual([]);
  });
});

function unescape(text: string): string {
  const characters: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return text.replace(/\\(.)/g, (_, letter: string) => characters[letter] ?? letter);
}
