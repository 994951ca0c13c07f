import type { CompanyFile } from './company';
import { money, toCents } from './money';
import type { ListRecord, Txn } from './state';

/** Cents of an invoice paid by payments and credits, discounts included. */
export function appliedTo(company: CompanyFile, invoiceId: string): bigint {
  return company.applicationsOf(invoiceId)
    .filter((application) => application.invoice === invoiceId)
    .reduce((sum, application) => sum + toCents(application.amount) + toCents(application.discount ?? '0'), 0n);
}

/** Cents of a payment or credit memo that were applied to invoices. */
export function usedOf(company: CompanyFile, payerId: string): bigint {
  return company.applicationsOf(payerId)
    .filter((application) => application.payer === payerId)
    .reduce((sum, application) => sum + toCents(application.amount), 0n);
}

/** Cents of an invoice still open. */
export function openOf(company: CompanyFile, invoice: Txn): bigint {
  return toCents(invoice.total) - appliedTo(company, invoice.id);
}

/** What the customer alone owes: open invoices less unused payments and credits. */
export function balanceOf(company: CompanyFile, customerId: string): string {
  return money(balanceCents(company, customerId));
}

/** The customer's balance with all its jobs'. */
export function totalBalanceOf(company: CompanyFile, record: ListRecord): string {
  return money(totalCents(company, record));
}

function totalCents(company: CompanyFile, record: ListRecord): bigint {
  return company.childrenOf(record.id).reduce((sum, job) => sum + totalCents(company, job), balanceCents(company, record.id));
}

function balanceCents(company: CompanyFile, customerId: string): bigint {
  return company.txnsOfCustomer(customerId).reduce((sum, txn) => sum + effect(company, txn), 0n);
}

function effect(company: CompanyFile, txn: Txn): bigint {
  if (txn.kind === 'Invoice' && txn.fields['IsPending'] !== 'true') return openOf(company, txn);
  if (txn.kind === 'CreditMemo' || txn.kind === 'ReceivePayment') return usedOf(company, txn.id) - toCents(txn.total);
  return 0n;
}
