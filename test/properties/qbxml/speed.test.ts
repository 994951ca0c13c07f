import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { parseReply } from '../../../engine/qbxml';

const line = '<InvoiceLineRet>\n<TxnLineID>1-2</TxnLineID>\n<ItemRef>\n<ListID>80000001-1</ListID>\n<FullName>Consulting &amp; more</FullName>\n</ItemRef>\n<Quantity>2</Quantity>\n<Rate>10.00</Rate>\n<Amount>20.00</Amount>\n</InvoiceLineRet>\n';
const invoice = `<InvoiceRet>\n<TxnID>1</TxnID>\n<TimeModified>2026-11-24T13:00:00-05:00</TimeModified>\n<CustomerRef>\n<ListID>1</ListID>\n<FullName>Caf&#233;</FullName>\n</CustomerRef>\n${line.repeat(5)}</InvoiceRet>\n`;
const reply = `<?xml version="1.0" ?>\n<QBXML>\n<QBXMLMsgsRs>\n<InvoiceQueryRs requestID="1" statusCode="0" statusSeverity="Info" statusMessage="Status OK">\n${invoice.repeat(600)}</InvoiceQueryRs>\n</QBXMLMsgsRs>\n</QBXML>`;

/** Processor time, not time on the clock: other suites run at the same time. */
function leastCost(work: () => unknown, before: number): number {
  const start = process.cpuUsage();
  work();
  return Math.min(before, process.cpuUsage(start).user);
}

describe('reading a reply', () => {
  test('costs at most half as much again as the bare parser', () => {
    let bare = Infinity;
    let ours = Infinity;
    for (let round = 0; round < 8; round++) {
      bare = leastCost(() => new XMLParser({ ignoreAttributes: false }).parse(reply), bare);
      ours = leastCost(() => parseReply(reply), ours);
    }
    console.log(`reply of ${(reply.length / 1e6).toFixed(1)} MB: bare ${Math.round(bare / 1000)} ms, parseReply ${Math.round(ours / 1000)} ms`);
    expect(ours / bare).toBeLessThan(1.5);
  });
});
