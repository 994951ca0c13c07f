import { writeFields, type Fields } from '../qbxml/fields';
import { leaf, element } from '../xml/write';
import { appliedTo, openOf, usedOf } from './balances';
import type { CompanyFile } from './company';
import { dataExtRets, type RetOptions } from './listRet';
import { money, toCents } from './money';
import { isFullyInvoiced } from './orders';
import { showRefs } from './refs';
import type { Application, Txn, TxnLine } from './state';

/** The transaction's Ret element as XML. Lines, links and data extensions come only where the options ask for them. */
export function txnRet(company: CompanyFile, txn: Txn, options: RetOptions = {}): string {
  const name = `${txn.kind}Ret`;
  const fields: Fields = { ...showRefs(company, txn.fields, txn.kind), ...headOf(company, txn), ...totalsOf(company, txn) };
  if (options.links) fields['LinkedTxn'] = linkedTxns(company, txn);
  if (options.lines && txn.kind === 'ReceivePayment') fields['AppliedToTxnRet'] = appliedRets(company, txn);
  const tail = writeFields(name, { DataExtRet: dataExtRets(txn.dataExt, options.owners) }, options.only);
  const lines = options.lines ? lineRets(company, txn, options.only) : '';
  return element(name, {}, writeFields(name, fields, options.only) + lines + tail);
}

function headOf(company: CompanyFile, txn: Txn): Fields {
  const customer = company.list(txn.customer ?? '');
  return {
    TxnID: txn.id,
    TimeCreated: company.time.stamp(txn.created),
    TimeModified: company.time.stamp(txn.modified),
    EditSequence: String(txn.edit),
    TxnNumber: String(txn.number),
    TxnDate: txn.date,
    ...(txn.refNumber ? { RefNumber: txn.refNumber } : {}),
    ...(customer ? { CustomerRef: { ListID: customer.id, FullName: company.fullName(customer) } } : {}),
  };
}

function totalsOf(company: CompanyFile, txn: Txn): Fields {
  const common: Fields = { Subtotal: txn.subtotal, TotalAmount: txn.total };
  if (company.data.preferences.salesTax) common['SalesTaxTotal'] = txn.tax;
  switch (txn.kind) {
    case 'Invoice': {
      const applied = appliedTo(company, txn.id);
      const open = openOf(company, txn);
      return { ...common, AppliedAmount: money(-applied), BalanceRemaining: money(open), IsPaid: String(open === 0n) };
    }
    case 'SalesOrder':
      return { ...common, IsFullyInvoiced: String(isFullyInvoiced(txn)) };
    case 'CreditMemo':
      return { ...common, CreditRemaining: money(toCents(txn.total) - usedOf(company, txn.id)) };
    case 'ReceivePayment':
      return { ...common, UnusedPayment: money(toCents(txn.total) - usedOf(company, txn.id)), UnusedCredits: '0.00' };
    default:
      return common;
  }
}

function lineRets(company: CompanyFile, txn: Txn, only: ReadonlySet<string> | undefined): string {
  const wanted = (name: string) => !only || only.has(name);
  const single = `${txn.kind}LineRet`;
  const grouped = `${txn.kind}LineGroupRet`;
  return txn.lines.map((line) => {
    if (!line.members) return wanted(single) ? lineRet(company, txn, line) : '';
    if (!wanted(grouped)) return '';
    const fields = lineFields(company, txn, line);
    fields[single] = line.members.map((member) => lineFields(company, txn, member));
    return element(grouped, {}, writeFields(grouped, fields));
  }).join('');
}

function lineRet(company: CompanyFile, txn: Txn, line: TxnLine): string {
  const name = `${txn.kind}LineRet`;
  return element(name, {}, writeFields(name, lineFields(company, txn, line)));
}

function lineFields(company: CompanyFile, txn: Txn, line: TxnLine): Fields {
  const order: Fields = txn.kind === 'SalesOrder' && !line.members
    ? { Invoiced: line.fields['Invoiced'] ?? '0', IsManuallyClosed: line.fields['IsManuallyClosed'] ?? 'false' } : {};
  return { ...showRefs(company, line.fields, txn.kind), ...order, TxnLineID: line.id };
}

/** Payments and credits of an invoice (amounts below zero), invoices of a credit, and invoices of a sales order. */
function linkedTxns(company: CompanyFile, txn: Txn): Fields[] {
  const applied = company.applicationsOf(txn.id).map((one) => linkOf(company, txn, one));
  const orders = txn.lines.flatMap((line) => (line.from ? [line.from.txn] : []));
  const sales = [...new Set(orders)].map((id) => company.txn(id)).concat(txn.kind === 'SalesOrder' ? invoicesOf(company, txn) : []);
  return [...applied, ...sales.map((other) => other && linkFields(other, 'QUANTYPE', other.total))].filter((link) => link !== undefined);
}

function invoicesOf(company: CompanyFile, order: Txn): Txn[] {
  return company.txnsOfCustomer(order.customer ?? '').filter((txn) => txn.lines.some((line) => line.from?.txn === order.id));
}

function linkOf(company: CompanyFile, txn: Txn, application: Application): Fields | undefined {
  const other = company.txn(application.payer === txn.id ? application.invoice : application.payer);
  return other && linkFields(other, 'AMTTYPE', money(-toCents(application.amount)));
}

function linkFields(other: Txn, type: string, amount: string): Fields {
  return {
    TxnID: other.id, TxnType: other.kind, TxnDate: other.date, LinkType: type, Amount: amount,
    ...(other.refNumber ? { RefNumber: other.refNumber } : {}),
  };
}

function appliedRets(company: CompanyFile, payment: Txn): Fields[] {
  return company.applicationsOf(payment.id).flatMap((one) => {
    const invoice = company.txn(one.invoice);
    if (!invoice) return [];
    const { LinkType: _type, ...link } = linkFields(invoice, '', one.amount);
    return [{
      ...link, BalanceRemaining: money(openOf(company, invoice)),
      ...(one.discount ? { DiscountAmount: one.discount } : {}),
      ...(one.discountAccount ? showRefs(company, { DiscountAccountRef: { ListID: one.discountAccount } }, payment.kind) : {}),
    }];
  });
}

/** The short row of a TransactionQuery. */
export function transactionRet(company: CompanyFile, txn: Txn, only: ReadonlySet<string> | undefined): string {
  const entity = company.list(txn.customer ?? '');
  const fields = showRefs(company, txn.fields, txn.kind);
  const row: Fields = {
    TxnType: txn.kind, TxnID: txn.id, TimeCreated: company.time.stamp(txn.created), TimeModified: company.time.stamp(txn.modified),
    TxnDate: txn.date, Amount: txn.total,
    ...(entity ? { EntityRef: { ListID: entity.id, FullName: company.fullName(entity) } } : {}),
    ...(fields['ARAccountRef'] ? { AccountRef: fields['ARAccountRef'] } : {}),
    ...(txn.refNumber ? { RefNumber: txn.refNumber } : {}),
    ...(fields['Memo'] ? { Memo: fields['Memo'] } : {}),
  };
  return element('TransactionRet', {}, writeFields('TransactionRet', row, only));
}

/** `TxnDelRs` and `TxnVoidRs` bodies share these. */
export function txnStub(typeElement: string, txn: Txn, times: Record<string, string>): string {
  const when = Object.entries(times).map(([name, value]) => leaf(name, value)).join('');
  return leaf(typeElement, txn.kind) + leaf('TxnID', txn.id) + when + (txn.refNumber ? leaf('RefNumber', txn.refNumber) : '');
}
