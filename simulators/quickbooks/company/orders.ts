import { fieldError } from '../status';
import { group, text, type Fields } from '../qbxml/fields';
import type { CompanyFile } from './company';
import { notFound, type RequestContext } from './context';
import type { DraftLine } from './lines';
import { decimal, toFive } from './money';
import type { Txn, TxnLine } from './state';

/** Drafts for all open lines of the sales orders that an invoice links to. An estimate can't be linked. */
export function linkedDrafts(context: RequestContext, invoice: Txn, orderIds: readonly string[]): DraftLine[] {
  return orderIds.flatMap((id) => {
    const order = context.company.txn(id);
    if (!order) throw notFound(id);
    if (order.kind !== 'SalesOrder' || order.customer !== invoice.customer) {
      throw fieldError.invalid('LinkToTxnID', id, 'Only a sales order of the same customer can be linked.');
    }
    return order.lines.map((line) => draftFrom(context.company, order, line)).filter((draft) => draft !== undefined);
  });
}

function draftFrom(company: CompanyFile, order: Txn, line: TxnLine): DraftLine | undefined {
  const open = openQuantity(line);
  if (open <= 0n) return undefined;
  const { Invoiced: _invoiced, IsManuallyClosed: _closed, Amount: amount, ...fields } = structuredClone(line.fields);
  const whole = text(line.fields, 'Quantity') === undefined || open === toFive(text(line.fields, 'Quantity') ?? '0');
  const sent: Fields = whole ? { Amount: amount } : { Quantity: decimal(open) };
  return {
    line: { id: company.newTxnId(), fields, from: { txn: order.id, line: line.id } },
    sent,
    ...(line.members ? { members: line.members.map((member) => ({ line: { id: company.newTxnId(), fields: structuredClone(member.fields) }, sent: {} })) } : {}),
  };
}

function openQuantity(line: TxnLine): bigint {
  const quantity = toFive(text(line.fields, 'Quantity') ?? '1');
  return quantity - toFive(text(line.fields, 'Invoiced') ?? '0');
}

/** Keeps the Invoiced quantities of sales orders in step with an invoice that was added, changed or (txn undefined) deleted. */
export function markInvoiced(company: CompanyFile, txn: Txn | undefined, old: Txn | undefined): void {
  for (const [version, sign] of [[old, -1n], [txn, 1n]] as const) {
    for (const line of version?.voided ? [] : version?.lines ?? []) {
      const order = line.from && company.txn(line.from.txn);
      const ordered = order?.lines.find((one) => one.id === line.from?.line);
      if (!ordered) continue;
      const quantity = toFive(text(line.fields, 'Quantity') ?? '1');
      ordered.fields['Invoiced'] = decimal(toFive(text(ordered.fields, 'Invoiced') ?? '0') + sign * quantity);
    }
  }
}

/** Whether every line of a sales order is invoiced. */
export function isFullyInvoiced(order: Txn): boolean {
  const counted = order.lines.filter((line) => group(line.fields, 'ItemRef') ?? group(line.fields, 'ItemGroupRef'));
  return counted.length > 0 && counted.every((line) => openQuantity(line) <= 0n);
}
