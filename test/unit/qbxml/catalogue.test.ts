import { statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addFieldsOf, fieldsOf, hasErrorRecovery, hasIterator, modFieldsOf, requestType, requestTypes, responseType, responseTypes, retFieldsOf,
  type QbxmlRequest, type QbxmlRequestBodies, type ResponseBody, type TypedRequest,
} from '../../../engine/qbxml';

describe('catalogue', () => {
  test('has every request of 13.0 with its response', () => {
    expect(requestTypes()).toHaveLength(232);
    expect(responseTypes()).toHaveLength(232);
    for (const name of requestTypes()) expect(responseType(name.replace(/Rq$/, 'Rs')), name).toBeDefined();
  });

  test('knows which writes a status check can name, and which queries have pages', () => {
    expect(requestTypes().filter(hasErrorRecovery)).toHaveLength(120);
    expect(requestTypes().filter(hasIterator)).toHaveLength(46);
    expect([hasErrorRecovery('InvoiceAddRq'), hasErrorRecovery('ListDelRq'), hasIterator('CustomerQueryRq'), hasIterator('TermsQueryRq')]).toEqual([true, false, true, false]);
  });

  test('unknown names, those of every object included, are unknown', () => {
    for (const name of ['NoSuchRq', 'constructor', '__proto__', 'toString']) {
      expect([requestType(name), responseType(name), fieldsOf(name)]).toEqual([undefined, undefined, []]);
    }
  });

  test('is small', () => {
    expect(statSync(path.resolve(__dirname, '../../../engine/qbxml/catalogue.json')).size).toBeLessThan(1_000_000);
  });
});

describe('field lists', () => {
  const field = (fields: ReturnType<typeof fieldsOf>, name: string) => fields.find((each) => each.path === name);

  test('flatten the parts of a record and carry their limits', () => {
    const fields = addFieldsOf('Customer');
    expect(field(fields, 'Name')).toMatchObject({ type: 'STR', maxLength: 41, required: true, repeats: false });
    expect(field(fields, 'BillAddress/PostalCode')).toMatchObject({ maxLength: 13, required: false });
    expect(field(fields, 'JobStatus')?.enumeration).toContain('Awarded');
    expect(field(fields, 'ClassRef/FullName')).toMatchObject({ since: '12.0', excludes: ['ClassRef/ListID'] });
    expect(field(fields, 'AdditionalContactRef')).toMatchObject({ type: 'OBJECT', repeats: true });
    expect(field(modFieldsOf('Customer'), 'EditSequence')).toMatchObject({ required: true });
    expect(field(retFieldsOf('Invoice'), 'BalanceRemaining')).toMatchObject({ type: 'AMT' });
  });

  test('leave out what QuickBooks Desktop US lacks, unless asked', () => {
    expect(field(addFieldsOf('Customer'), 'Mobile')).toBeUndefined();
    expect(field(addFieldsOf('Customer', { otherEditions: true }), 'Mobile')).toMatchObject({ edition: 'notDesktopUS' });
    expect(field(addFieldsOf('Invoice', { otherEditions: true }), 'DiscountLineAdd/Amount')).toMatchObject({ edition: 'online' });
  });

  test('tell what one of several needs', () => {
    const lines = fieldsOf('InvoiceLineAdd');
    expect(field(lines, 'Rate')?.excludes).toEqual(['RatePercent', 'PriceLevelRef']);
    expect(field(addFieldsOf('Invoice'), 'CustomerRef/ListID')?.requiredOneOf).toEqual(['CustomerRef/ListID', 'CustomerRef/FullName']);
    expect(field(addFieldsOf('ItemService'), 'SalesOrPurchase/Price')).toMatchObject({
      excludes: ['SalesAndPurchase', 'SalesOrPurchase/PricePercent'], requiredOneOf: ['SalesOrPurchase', 'SalesAndPurchase'],
    });
    expect(field(fieldsOf('AppliedToTxnAdd'), 'TxnID')).toMatchObject({ type: 'ID', requiredInParent: true });
  });
});

describe('types', () => {
  test('hold a request to its schema while it is written', () => {
    const good: TypedRequest<'InvoiceAddRq'> = {
      type: 'InvoiceAddRq',
      body: { InvoiceAdd: { CustomerRef: { FullName: 'A' }, IsToBePrinted: true, InvoiceLineAdd: [{ Rate: 1.5 }, { Desc: 'x' }] } },
    };
    const asRequest: QbxmlRequest = good;
    // Fails to compile when the reference could be left out.
    const optional: undefined extends QbxmlRequestBodies['InvoiceAddRq']['InvoiceAdd']['CustomerRef'] ? true : false = false;
    const answer: ResponseBody<'InvoiceQueryRs'> = { InvoiceRet: [{ TxnID: '1', InvoiceLineRet: [{ Amount: '1.00' }] }] };
    expect([asRequest.type, optional, answer.InvoiceRet?.[0]?.TxnID]).toEqual(['InvoiceAddRq', false, '1']);
  });
});
