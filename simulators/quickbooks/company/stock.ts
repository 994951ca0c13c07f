import { text } from '../qbxml/fields';
import type { CompanyFile } from './company';
import { itemOf } from './lines';
import { decimal, toFive } from './money';
import type { Txn } from './state';
import type { TxnKind } from './txnKinds';

/** Moves quantities on hand (and on sales order) by a transaction's lines; `times` -1 takes a former version back. The items' TimeModified stays, as in QuickBooks. */
export function moveStock(company: CompanyFile, kind: TxnKind, txn: Txn, times: 1 | -1): void {
  const ordered = txn.kind === 'SalesOrder';
  if ((kind.stock === 0 && !ordered) || txn.voided) return;
  const element = ordered ? 'QuantityOnSalesOrder' : 'QuantityOnHand';
  const sign = BigInt((ordered ? 1 : kind.stock) * times);
  for (const line of txn.lines.flatMap((one) => one.members ?? [one])) {
    const item = itemOf(company, line.fields);
    if (item?.kind !== 'ItemInventory') continue;
    const quantity = toFive(text(line.fields, 'Quantity') ?? '1');
    item.fields[element] = decimal(toFive(text(item.fields, element) ?? '0') + sign * quantity);
    item.stockMoved = company.seconds();
  }
}
