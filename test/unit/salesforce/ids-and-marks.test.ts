import { describe, expect, it } from 'vitest';
import { cut, isSalesforceId, multiselectValues, toDateTime, toId18, withMultiselectValue } from '../../../engine/salesforce';
import { parseKey, toExternalGuid, toKey, toMemoMark, toRecordGuid } from '../../../engine/sync/mark';

const org = '00D5g00000AbCdE';
const deal = '0065g00000XyZ12';

describe('Salesforce ids', () => {
  it.each([
    ['0032o00003WauzJ', '0032o00003WauzJAAR'],
    ['001000000000000', '001000000000000AAA'],
    ['ABCDEFGHIJKLMNO', 'ABCDEFGHIJKLMNO555'],
  ])('%s has the long form %s', (short, long) => {
    expect(toId18(short)).toBe(long);
    expect(toId18(long)).toBe(long);
  });

  it('repairs the suffix of an id whose case was kept', () => {
    expect(toId18('0032o00003WauzJaar')).toBe('0032o00003WauzJAAR');
  });

  it.each(['', '006', '0065g00000XyZ1234', "0065g00000XyZ1'", '0065g00000XyZ12 OR 1'])('refuses %j', (text) => {
    expect(isSalesforceId(text)).toBe(false);
    expect(() => toId18(text)).toThrow(RangeError);
  });
});

describe('keys and marks', () => {
  it('names org, record, type and attempt, whatever the length of the ids', () => {
    const key = toKey({ orgId: org, recordId: deal, type: 'Sales Order', attempt: 2 });
    expect(key).toBe(`${toId18(org)}/${toId18(deal)}/Sales Order/2`);
    expect(toKey({ orgId: toId18(org), recordId: toId18(deal), type: 'Sales Order', attempt: 2 })).toBe(key);
    expect(parseKey(key)).toEqual({ orgId: toId18(org), recordId: toId18(deal), type: 'Sales Order', attempt: 2 });
  });

  it.each([{ attempt: 0 }, { attempt: 1.5 }, { type: '' }, { type: 'a/b' }, { recordId: 'x' }])('refuses %j', (wrong) => {
    expect(() => toKey({ orgId: org, recordId: deal, type: 'Invoice', attempt: 1, ...wrong })).toThrow(RangeError);
  });

  it.each(['', 'a/b/c/1', `${toId18(org)}/${toId18(deal)}/Invoice/0`])('%j is no key', (text) => {
    expect(parseKey(text)).toBeNull();
  });

  it('gives the same braced GUID for the same fact and another one for every other', () => {
    const guid = toExternalGuid(org, deal, 'Invoice', 1);
    expect(guid).toMatch(/^\{[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\}$/);
    expect(toExternalGuid(toId18(org), toId18(deal), 'Invoice', 1)).toBe(guid);
    const others = [
      toExternalGuid('00D5g00000AbCdF', deal, 'Invoice', 1),
      toExternalGuid(org, '0065g00000XyZ13', 'Invoice', 1),
      toExternalGuid(org, deal, 'Estimate', 1),
      toExternalGuid(org, deal, 'Invoice', 2),
      toRecordGuid(org, deal, 'Invoice'),
    ];
    expect(new Set([guid, ...others]).size).toBe(6);
  });

  it('stays what it is from version to version, since QuickBooks keeps it for ever', () => {
    expect(toExternalGuid(org, deal, 'Invoice', 1)).toBe('{3c4b1c49-951d-8ce1-8363-84f3f77b5552}');
    expect(toMemoMark(org, deal, 'Invoice', 1)).toBe('[SF 3c4b1c49951d9ce1]');
  });
});

describe('values', () => {
  it('cuts without splitting a character', () => {
    expect(cut('short', 5)).toBe('short');
    expect(cut('longer', 5)).toBe('long…');
    expect(cut('abc😀def', 5)).toBe('abc…');
    expect(cut('abc😀def', 6)).toBe('abc😀…');
  });

  it('adds to a multi-select picklist once', () => {
    expect(withMultiselectValue(null, 'Invoice')).toBe('Invoice');
    expect(withMultiselectValue('Estimate', 'Invoice')).toBe('Estimate;Invoice');
    expect(withMultiselectValue('Estimate;Invoice', 'Invoice')).toBe('Estimate;Invoice');
    expect(multiselectValues('Estimate; Sales Order')).toEqual(['Estimate', 'Sales Order']);
  });

  it('writes moments in whole seconds, as Salesforce keeps them', () => {
    expect(toDateTime(Date.UTC(2026, 0, 2, 3, 4, 5, 678))).toBe('2026-01-02T03:04:05.000Z');
  });
});
