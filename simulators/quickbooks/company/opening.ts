import { toCents } from './money';
import type { RequestContext } from './context';
import type { ListRecord } from './state';

/** A customer added with an opening balance gets an invoice without number, item or template, as in QuickBooks. */
export function addOpeningBalance(context: RequestContext, customer: ListRecord, amount: string | undefined, date: string | undefined): void {
  const { company } = context;
  if (customer.kind !== 'Customer' || !amount || toCents(amount) === 0n) return;
  const receivable = company.named(['Account'], 'Accounts Receivable');
  const seconds = company.seconds();
  company.insertTxn({
    kind: 'Invoice', id: company.newTxnId(), number: company.data.nextTxnNumber++, created: seconds, modified: seconds, edit: seconds,
    customer: customer.id, date: date ?? company.today(), subtotal: amount, tax: '0.00', total: amount, voided: false, dataExt: [],
    fields: {
      ...(receivable ? { ARAccountRef: { ListID: receivable.id } } : {}),
      DueDate: date ?? company.today(), ShipDate: date ?? company.today(), Memo: 'Opening balance',
      IsPending: 'false', IsFinanceCharge: 'false', IsToBePrinted: 'false', SalesTaxPercentage: '0.00',
    },
    lines: [{ id: company.newTxnId(), fields: { Desc: 'Opening balance', Rate: amount, Amount: amount } }],
  });
}
