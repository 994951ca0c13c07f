/**
 * QuickBooks names currencies in words, Salesforce by ISO code. The names are those of QuickBooks' built-in currency
 * list; a currency that isn't here is compared by the text given.
 */
const names: Record<string, string> = {
  AED: 'UAE Dirham', ARS: 'Argentine Peso', AUD: 'Australian Dollar', BRL: 'Brazilian Real', CAD: 'Canadian Dollar',
  CHF: 'Swiss Franc', CLP: 'Chilean Peso', CNY: 'Chinese Yuan Renminbi', COP: 'Colombian Peso', CZK: 'Czech Koruna',
  DKK: 'Danish Krone', EUR: 'Euro', GBP: 'British Pound Sterling', HKD: 'Hong Kong Dollar', HUF: 'Hungarian Forint',
  IDR: 'Indonesian Rupiah', ILS: 'Israeli Shekel', INR: 'Indian Rupee', JPY: 'Japanese Yen', KRW: 'South Korean Won',
  MXN: 'Mexican Peso', MYR: 'Malaysian Ringgit', NOK: 'Norwegian Krone', NZD: 'New Zealand Dollar', PHP: 'Philippine Peso',
  PLN: 'Polish Zloty', SEK: 'Swedish Krona', SGD: 'Singapore Dollar', THB: 'Thai Baht', TRY: 'Turkish Lira',
  TWD: 'Taiwan Dollar', USD: 'US Dollar', ZAR: 'South African Rand',
};

/** QuickBooks' name of an ISO code; a name stays as it is. */
export function currencyName(currency: string): string {
  return names[currency.toUpperCase()] ?? currency;
}

/** Whether two currencies, each a code or a name, are the same one. */
export function sameCurrency(a: string, b: string): boolean {
  return currencyName(a).toLowerCase() === currencyName(b).toLowerCase();
}
