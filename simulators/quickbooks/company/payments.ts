import { fieldError } from '../status';
import { flag, group, groups, text, type Fields } from '../qbxml/fields';
import { openOf, usedOf } from './balances';
import type { CompanyFile } from './company';
import { notFound, staleEdit, type Outcome, type RequestContext } from './context';
import { applyFeatures } from './features';
import { money, toCents } from './money';
import { resolveRefs } from './refs';
import type { Application, ListRecord, Txn } from './state';
import { storedFields } from './text';
import { checkOpenPeriod, mergeHeader } from './txnHeader';
import { TXN_KINDS } from './txnKinds';
import { txnRet } from './txnRet';

const KIND = TXN_KINDS.get('ReceivePayment') ?? { kind: 'ReceivePayment', posting: true, receivable: true, numbers: undefined, mayVoid: false, stock: 0 as const };

/** Carries out ReceivePaymentAdd: applied to named invoices, or by itself to the oldest ones. */
export function addPayment(context: RequestContext, raw: Fields, only?: ReadonlySet<string>): Outcome {
  const { company } = context;
  const sent = resolveRefs(company, storedFields(applyFeatures(context, raw, 'ReceivePayment')), 'ReceivePayment', 'ReceivePayment');
  const customer = company.list(text(group(sent, 'CustomerRef') ?? {}, 'ListID') ?? '');
  if (!customer) throw fieldError.missing('CustomerRef');
  const date = text(sent, 'TxnDate') || company.today();
  checkOpenPeriod(company, KIND, date);
  const seconds = company.seconds();
  const refNumber = text(sent, 'RefNumber');
  const payment: Txn = {
    kind: 'ReceivePayment', id: company.newTxnId(), number: 0, created: seconds, modified: seconds, edit: seconds, customer: customer.id,
    date, ...(refNumber ? { refNumber } : {}), fields: {}, lines: [], subtotal: '0.00', tax: '0.00', total: '0.00', voided: false, dataExt: [],
  };
  mergeHeader(payment.fields, sent, 'ReceivePayment');
  for (const [element, name] of [['ARAccountRef', 'Accounts Receivable'], ['DepositToAccountRef', 'Undeposited Funds']] as const) {
    const account = company.named(['Account'], name);
    if (account) payment.fields[element] ??= { ListID: account.id };
  }
  const applications = plannedApplications(context, payment, sent, customer);
  payment.number = company.data.nextTxnNumber++;
  company.insertTxn(payment);
  applications.forEach((one) => company.apply(one));
  return outcomeOf(company, payment, only);
}

/** Carries out ReceivePaymentMod. Any AppliedToTxnMod first clears what was applied. */
export function modPayment(context: RequestContext, raw: Fields, only?: ReadonlySet<string>): Outcome {
  const { company } = context;
  const id = text(raw, 'TxnID') ?? '';
  const old = company.txn(id);
  if (old?.kind !== 'ReceivePayment') throw notFound(id);
  context.checkLock(id);
  const given = text(raw, 'EditSequence') ?? '';
  if (given !== String(old.edit)) throw staleEdit(given, txnRet(company, old, { lines: true }));
  const sent = resolveRefs(company, storedFields(applyFeatures(context, raw, 'ReceivePayment')), 'ReceivePayment', 'ReceivePayment');
  const payment = structuredClone(old);
  payment.date = text(sent, 'TxnDate') || old.date;
  [old.date, payment.date].forEach((date) => checkOpenPeriod(company, KIND, date));
  const refNumber = text(sent, 'RefNumber');
  if (refNumber) payment.refNumber = refNumber;
  mergeHeader(payment.fields, sent, 'ReceivePayment');
  const customer = company.list(old.customer ?? '');
  const applied = groups(sent, 'AppliedToTxnMod');
  const total = text(sent, 'TotalAmount');
  if (applied.length === 0 || !customer) {
    if (total && toCents(total) < usedOf(company, id)) throw fieldError.invalid('TotalAmount', total, 'The amount is less than what is applied.');
    if (total) payment.total = total;
  } else reapply(context, payment, { ...sent, TotalAmount: total ?? old.total, AppliedToTxnAdd: applied }, customer);
  payment.subtotal = payment.total;
  company.touch(payment);
  company.replaceTxn(payment);
  return outcomeOf(company, payment, only);
}

/** Clears the links and makes the new ones; puts the old ones back when the new ones are refused. */
function reapply(context: RequestContext, payment: Txn, sent: Fields, customer: ListRecord): void {
  const { company } = context;
  const before = company.applicationsOf(payment.id);
  company.unapply((one) => one.payer === payment.id);
  try {
    plannedApplications(context, payment, sent, customer).forEach((one) => company.apply(one));
  } catch (error) {
    before.forEach((one) => company.apply(one));
    throw error;
  }
}

/** What the payment would pay; sets its total. Throws 3210 for more than is open or more than is paid. */
function plannedApplications(context: RequestContext, payment: Txn, sent: Fields, customer: ListRecord): Application[] {
  const named = groups(sent, 'AppliedToTxnAdd').map((one) => namedApplication(context, payment, one));
  const sum = named.reduce((total, one) => total + toCents(one.amount), 0n);
  const sentTotal = text(sent, 'TotalAmount');
  const total = sentTotal ? toCents(sentTotal) : sum;
  if (sum > total) throw fieldError.invalid('AppliedToTxnAdd payment amount', money(sum), 'You cannot apply more than the amount of the payment.');
  payment.total = money(total);
  payment.subtotal = payment.total;
  return named.length === 0 && flag(sent, 'IsAutoApply') ? autoApplications(context.company, payment, customer, total) : named;
}

function namedApplication(context: RequestContext, payment: Txn, sent: Fields): Application {
  const { company } = context;
  const id = text(sent, 'TxnID') ?? '';
  const invoice = company.txn(id);
  if (!invoice || invoice.kind !== 'Invoice') throw notFound(id);
  const amount = text(sent, 'PaymentAmount') || '0.00';
  const discount = text(sent, 'DiscountAmount');
  if (toCents(amount) + toCents(discount ?? '0') > openOf(company, invoice)) {
    throw fieldError.invalid('AppliedToTxnAdd payment amount', amount, 'You cannot pay more than the amount due.');
  }
  const account = text(group(sent, 'DiscountAccountRef') ?? {}, 'ListID');
  if (discount && !account) throw fieldError.missing('DiscountAccountRef');
  if (!isFamily(company, payment.customer, invoice.customer)) throw fieldError.invalid('TxnID', id, 'The invoice belongs to another customer.');
  return { payer: payment.id, invoice: id, amount, ...(discount ? { discount } : {}), ...(account ? { discountAccount: account } : {}) };
}

/** Oldest invoices of the customer and its jobs first. */
function autoApplications(company: CompanyFile, payment: Txn, customer: ListRecord, total: bigint): Application[] {
  const out: Application[] = [];
  let left = total;
  const family = [customer, ...company.childrenOf(customer.id)];
  const open = family.flatMap((one) => company.txnsOfCustomer(one.id))
    .filter((txn) => txn.kind === 'Invoice' && openOf(company, txn) > 0n)
    .sort((a, b) => a.date.localeCompare(b.date) || a.number - b.number);
  for (const invoice of open) {
    const due = openOf(company, invoice);
    const amount = due < left ? due : left;
    if (amount <= 0n) break;
    out.push({ payer: payment.id, invoice: invoice.id, amount: money(amount) });
    left -= amount;
  }
  return out;
}

/** Whether `other` is the customer or one of its jobs. */
function isFamily(company: CompanyFile, customer: string | undefined, other: string | undefined): boolean {
  for (let at = company.list(other ?? ''); at; at = company.list(at.parent ?? '')) if (at.id === customer) return true;
  return false;
}

/** SetCredit of an invoice: the credit memos to apply to it. Checked before anything is saved. */
export function plannedCredits(context: RequestContext, invoice: Txn, sent: Fields): Application[] {
  const { company } = context;
  return groups(sent, 'SetCredit').map((one) => {
    const id = text(one, 'CreditTxnID') ?? '';
    const amount = text(one, 'AppliedAmount') ?? '0.00';
    const credit = company.txn(id);
    if (credit?.kind !== 'CreditMemo') throw notFound(id);
    const left = toCents(credit.total) - usedOf(company, id);
    if (toCents(amount) > left || toCents(amount) > openOf(company, invoice)) {
      throw fieldError.invalid('AppliedAmount', amount, 'You cannot apply more than what is left.');
    }
    return { payer: id, invoice: invoice.id, amount };
  });
}

function outcomeOf(company: CompanyFile, payment: Txn, only?: ReadonlySet<string>): Outcome {
  const recovery: Fields = { TxnID: payment.id, TxnNumber: String(payment.number), EditSequence: String(payment.edit) };
  if (payment.fields['ExternalGUID']) recovery['ExternalGUID'] = payment.fields['ExternalGUID'];
  return { xml: txnRet(company, payment, { only, lines: true }), recovery };
}
