import { group, groups, text, type Fields } from '../qbxml/fields';
import type { CompanyFile } from './company';
import { itemOf } from './lines';
import { percentOf, toCents, toFive } from './money';
import type { TxnLine } from './state';

/** Per cent of a tax item, or the sum of a tax group's; in hundred-thousandths. */
export function taxRate(company: CompanyFile, taxRef: Fields | undefined): bigint {
  const item = company.list(text(taxRef ?? {}, 'ListID') ?? '');
  if (!item) return 0n;
  if (item.kind === 'ItemSalesTax') return toFive(text(item.fields, 'TaxRate') ?? '0');
  return groups(item.fields, 'ItemSalesTaxRef').reduce((sum, ref) => sum + taxRate(company, ref), 0n);
}

/** Whether a sales tax code is taxable; no code counts as not. */
export function isTaxable(company: CompanyFile, codeRef: Fields | undefined): boolean {
  const code = company.list(text(codeRef ?? {}, 'ListID') ?? '');
  return code !== undefined && text(code.fields, 'IsTaxable') === 'true';
}

/** Sales tax of a transaction in cents: the rate on the sum of its taxable lines; none for a tax-exempt customer. */
export function salesTax(company: CompanyFile, header: Fields, lines: readonly TxnLine[]): bigint {
  if (!company.data.preferences.salesTax || !isTaxable(company, group(header, 'CustomerSalesTaxCodeRef'))) return 0n;
  const taxable = lines.flatMap((line) => line.members ?? [line])
    .filter((line) => itemOf(company, line.fields)?.kind !== 'ItemSubtotal')
    .filter((line) => isTaxable(company, group(line.fields, 'SalesTaxCodeRef')))
    .reduce((sum, line) => sum + toCents(text(line.fields, 'Amount') ?? '0'), 0n);
  return percentOf(taxable, taxRate(company, group(header, 'ItemSalesTaxRef')));
}
