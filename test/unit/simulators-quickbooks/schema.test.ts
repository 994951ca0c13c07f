import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMessageSet } from '../../../simulators/quickbooks/processor';
import { aggregateModel } from '../../../simulators/quickbooks/qbxml/grammar';
import { parseXml, type XmlNode } from '../../../simulators/quickbooks/xml/parse';
import { at, envelope, openQuickBooks, replyOf } from './helpers';

const shared = path.resolve(__dirname, '../../../../shared');
const schema = path.join(shared, 'qbxml-schema', 'qbxmlops130.xsd');
const hasSchema = existsSync(schema);
const samples = path.join(shared, 'samples');
const hasSamples = existsSync(samples);
if (!hasSchema) console.warn('skipped: no qbXML schema beside the project, the simulator’s answers are not checked against it');
if (!hasSamples) console.warn('skipped: no captured messages beside the project, the simulator is not compared with them');

/** Validates documents with xmllint; returns what it complains of. */
function complaints(documents: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'qbxml-'));
  try {
    const files = documents.map((xml, index) => {
      const file = path.join(folder, `${index}.xml`);
      writeFileSync(file, xml);
      return file;
    });
    execFileSync('xmllint', ['--noout', '--schema', schema, ...files], { stdio: 'pipe' });
    return '';
  } catch (error) {
    return error instanceof Error && 'stderr' in error ? String(error.stderr).split('\n').filter((line) => !line.endsWith(' validates')).join('\n') : String(error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const item = (name: string) => `<ItemRef><FullName>${name}</FullName></ItemRef>`;
const customer = '<CustomerRef><FullName>Abercrombie Hardware</FullName></CustomerRef>';

/** One message set of every kind the simulator answers. */
async function everything(): Promise<string[]> {
  const { raw, company, one, quickbooks } = await openQuickBooks();
  company.data.preferences.multiCurrency = true;
  company.data.preferences.classTracking = true;
  const answers: string[] = [];
  const ask = async (requests: string, attributes?: string) => {
    const xml = await raw(envelope(requests, attributes)).catch(() => Promise.reject(new Error(quickbooks.lastRefusal)));
    answers.push(xml);
    return replyOf(xml).responses;
  };
  const owner = '{11111111-1111-1111-1111-111111111111}';
  await ask('<CustomerAddRq requestID="1"><CustomerAdd><Name>Full</Name><IsActive>true</IsActive><ClassRef><FullName>Retail</FullName></ClassRef><ParentRef><FullName>Cooper &amp; Sons</FullName></ParentRef><CompanyName>c</CompanyName>' +
    '<BillAddress><Addr1>a</Addr1><City>b</City><Note>n</Note></BillAddress><ShipAddress><Addr1>a</Addr1></ShipAddress><Email>a@example.com</Email><TermsRef><FullName>Net 30</FullName></TermsRef><SalesRepRef><FullName>DR</FullName></SalesRepRef>' +
    `<OpenBalance>10.00</OpenBalance><CreditLimit>5.00</CreditLimit><JobStatus>Awarded</JobStatus><Notes>x</Notes><PriceLevelRef><FullName>Contractor</FullName></PriceLevelRef><ExternalGUID>${owner}</ExternalGUID></CustomerAdd></CustomerAddRq>`, 'onError="stopOnError" newMessageSetID="a"');
  await ask('', 'onError="stopOnError" newMessageSetID="a" oldMessageSetID="a"');
  await ask(`<ItemGroupAddRq><ItemGroupAdd><Name>Kit</Name><ItemGroupLine>${item('Cabinet Pulls')}<Quantity>2</Quantity></ItemGroupLine></ItemGroupAdd></ItemGroupAddRq>`);
  for (const kind of ['Invoice', 'SalesOrder', 'Estimate', 'SalesReceipt', 'CreditMemo']) {
    const [rs] = await ask(`<${kind}AddRq><${kind}Add>${customer}<TxnDate>2026-07-01</TxnDate><BillAddress><Addr1>x</Addr1></BillAddress><Memo>m</Memo><Other>o</Other><ExternalGUID>${owner}</ExternalGUID>` +
      `<${kind}LineAdd>${item('Cabinet Pulls')}<Quantity>3</Quantity></${kind}LineAdd><${kind}LineAdd>${item('Trade Discount')}</${kind}LineAdd><${kind}LineAdd><Desc>only text</Desc></${kind}LineAdd>` +
      `<${kind}LineGroupAdd><ItemGroupRef><FullName>Kit</FullName></ItemGroupRef></${kind}LineGroupAdd></${kind}Add></${kind}AddRq>`);
    await ask(`<${kind}ModRq><${kind}Mod><TxnID>${rs && at(rs, 'TxnID')}</TxnID><EditSequence>1</EditSequence></${kind}Mod></${kind}ModRq>`);
    await ask(`<${kind}ModRq><${kind}Mod><TxnID>${rs && at(rs, 'TxnID')}</TxnID><EditSequence>${rs && at(rs, 'EditSequence')}</EditSequence><Memo>n</Memo></${kind}Mod></${kind}ModRq>`);
  }
  const invoice = await one(`<InvoiceQueryRq><MaxReturned>1</MaxReturned><EntityFilter><FullName>Abercrombie Hardware</FullName></EntityFilter></InvoiceQueryRq>`);
  await ask(`<ReceivePaymentAddRq><ReceivePaymentAdd>${customer}<TotalAmount>5.00</TotalAmount><AppliedToTxnAdd><TxnID>${at(invoice, 'TxnID')}</TxnID><PaymentAmount>4.00</PaymentAmount></AppliedToTxnAdd></ReceivePaymentAdd></ReceivePaymentAddRq>`);
  await ask(`<DataExtAddRq><DataExtAdd><OwnerID>${owner}</OwnerID><DataExtName>n</DataExtName><TxnDataExtType>Invoice</TxnDataExtType><TxnID>${at(invoice, 'TxnID')}</TxnID><DataExtValue>v</DataExtValue></DataExtAdd></DataExtAddRq>`);
  for (const list of ['Customer', 'Vendor', 'Employee', 'OtherName', 'Item', 'Account', 'Class', 'Terms', 'SalesRep', 'SalesTaxCode', 'CustomerType', 'JobType', 'PriceLevel', 'PaymentMethod', 'ShipMethod', 'CustomerMsg', 'Template', 'Currency', 'Entity']) {
    await ask(`<${list}QueryRq requestID="q"></${list}QueryRq>`);
  }
  for (const txn of ['Invoice', 'SalesOrder', 'Estimate', 'SalesReceipt', 'CreditMemo']) {
    await ask(`<${txn}QueryRq><IncludeLineItems>true</IncludeLineItems>${txn === 'SalesReceipt' ? '' : '<IncludeLinkedTxns>true</IncludeLinkedTxns>'}<OwnerID>${owner}</OwnerID></${txn}QueryRq>`);
  }
  await ask('<CustomerQueryRq iterator="Start"><MaxReturned>1</MaxReturned></CustomerQueryRq><ReceivePaymentQueryRq><IncludeLineItems>true</IncludeLineItems></ReceivePaymentQueryRq><TransactionQueryRq></TransactionQueryRq><HostQueryRq></HostQueryRq><CompanyQueryRq></CompanyQueryRq><PreferencesQueryRq></PreferencesQueryRq>');
  await ask(`<TxnVoidRq><TxnVoidType>Invoice</TxnVoidType><TxnID>${at(invoice, 'TxnID')}</TxnID></TxnVoidRq><TxnDelRq><TxnDelType>Invoice</TxnDelType><TxnID>${at(invoice, 'TxnID')}</TxnID></TxnDelRq><TxnDeletedQueryRq><TxnDelType>Invoice</TxnDelType></TxnDeletedQueryRq><ListDeletedQueryRq><ListDelType>Customer</ListDelType></ListDeletedQueryRq>`);
  return answers;
}

describe('the simulator’s answers', () => {
  it.skipIf(!hasSchema)('are valid by the qbXML schema', async () => {
    const answers = await everything();
    expect(answers.length).toBeGreaterThan(40);
    expect(complaints(answers)).toBe('');
    expect(complaints([(answers[0] ?? '').replace('<Name>', '<Nome>').replace('</Name>', '</Nome>')])).toContain('Nome');
  });
});

describe('captured messages', () => {
  it.skipIf(!hasSamples)('requests pass the simulator’s parser', () => {
    for (const file of readdirSync(path.join(samples, 'requests'))) {
      const set = parseMessageSet(readFileSync(path.join(samples, 'requests', file), 'utf8'), 16);
      expect(set.requests.length, file).toBeGreaterThan(0);
    }
  });

  it.skipIf(!hasSamples)('records in the answers have the order of the simulator’s own', () => {
    let checked = 0;
    for (const file of readdirSync(path.join(samples, 'responses'))) {
      for (const ret of retsOf(parseXml(readFileSync(path.join(samples, 'responses', file), 'utf8')).root)) {
        const { order } = aggregateModel(ret.name);
        expect(order.test(ret.children.map((child) => `${child.name} `).join('')), `${file} ${ret.name}`).toBe(true);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(10);
  });
});

function retsOf(node: XmlNode): XmlNode[] {
  const own = /^(Customer|Invoice|SalesReceipt|SalesOrder|ItemInventory|ReceivePayment|Host|Company|Preferences)Ret$/.test(node.name) ? [node] : [];
  return [...own, ...node.children.flatMap(retsOf)];
}
