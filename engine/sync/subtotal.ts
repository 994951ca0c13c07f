import type { JsonObject } from '../json';
import { children, text } from './json';
import { add, isDecimal, multiply, toAmount } from './money';

/**
 * Subtotal before sales tax of an Add as QuickBooks will compute it (rule R16): each line's Amount, else quantity × rate
 * rounded to the cent. A line without quantity counts once. Null where only QuickBooks can know it: group lines, price
 * levels, percentages, and lines that take their price from the item.
 * @param stem line element's stem, such as `InvoiceLine`.
 */
export function subtotalOf(fields: JsonObject, stem: string): string | null {
  if (children(fields, `${stem}GroupAdd`).length > 0) return null;
  let total = '0.00';
  for (const line of children(fields, `${stem}Add`)) {
    const amount = amountOf(line);
    if (amount === null) return null;
    total = add(total, amount);
  }
  return toAmount(total);
}

function amountOf(line: JsonObject): string | null {
  const amount = text(line, 'Amount');
  if (isDecimal(amount)) return toAmount(amount);
  if (text(line, 'ItemRef/ListID') === '' && text(line, 'ItemRef/FullName') === '') return '0.00';
  const rate = text(line, 'Rate');
  if (!isDecimal(rate)) return null;
  const quantity = text(line, 'Quantity');
  return toAmount(isDecimal(quantity) ? multiply(quantity, rate) : rate);
}
