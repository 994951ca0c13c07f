import { buildMessageSet, parseMessageSet, parseReply, type QbxmlMessageSet } from '../engine/qbxml';
import type { Bench } from './measure';

const LINES = 3;
const REQUESTS = 50;

/** As many invoices as the queue sends together. */
const invoices: QbxmlMessageSet = {
  version: '13.0',
  onError: 'continueOnError',
  newMessageSetID: 'bench-1',
  requests: Array.from({ length: REQUESTS }, (_, i) => ({
    type: 'InvoiceAddRq',
    requestID: String(i + 1),
    body: {
      InvoiceAdd: {
        CustomerRef: { FullName: `Customer ${i}` },
        TxnDate: '2026-11-24',
        Memo: 'Pool & garden – 20 %',
        InvoiceLineAdd: Array.from({ length: LINES }, (_line, n) => ({ ItemRef: { FullName: `Item ${n}` }, Desc: 'Filter', Quantity: '2', Rate: '19.99500' })),
      },
    },
  })),
};

const nothing = () => Promise.resolve();

export const qbxmlBenches: Bench[] = [
  {
    what: `build and check a set of ${REQUESTS} invoices`,
    prepare: () => Promise.resolve({ operation: () => buildMessageSet(invoices), end: nothing }),
  },
  {
    what: `parse a set of ${REQUESTS} invoices`,
    prepare: () => {
      const xml = buildMessageSet(invoices);
      return Promise.resolve({ operation: () => parseMessageSet(xml), end: nothing });
    },
  },
  {
    what: 'parse an answer of 500 customers',
    prepare: () => {
      const customer = (i: number) => `<CustomerRet><ListID>${i}-1</ListID><Name>Customer ${i}</Name><FullName>Customer ${i}</FullName><IsActive>true</IsActive><Balance>${i}.00</Balance></CustomerRet>`;
      const rets = Array.from({ length: 500 }, (_, i) => customer(i)).join('');
      const xml = `<?xml version="1.0" ?><QBXML><QBXMLMsgsRs><CustomerQueryRs requestID="1" statusCode="0" statusSeverity="Info" statusMessage="Status OK">${rets}</CustomerQueryRs></QBXMLMsgsRs></QBXML>`;
      return Promise.resolve({ operation: () => parseReply(xml), end: nothing });
    },
  },
];
