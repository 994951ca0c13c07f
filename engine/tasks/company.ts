import { child, isTrue, text } from '../sync/json';
import type { CompanyContext } from './machine';

/** Whether the session's qbXML is at least `wanted`, both such as `9.0`. */
export function versionAtLeast(context: CompanyContext, wanted: string): boolean {
  const [major = 0, minor = 0] = context.version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Whether a feature is off for certain; not known counts as on. QuickBooks leaves SalesTaxPreferences out when sales tax is off. */
export function isOff(context: CompanyContext, feature: 'sales tax' | 'class tracking' | 'multiple currencies'): boolean {
  const preferences = context.preferences;
  if (!preferences) return false;
  if (feature === 'sales tax') return preferences.SalesTaxPreferences === undefined;
  if (feature === 'class tracking') return !isTrue(child(preferences, 'AccountingPreferences').IsUsingClassTracking);
  return !isTrue(child(preferences, 'MultiCurrencyPreferences').IsMultiCurrencyOn);
}

/** Last day of the closed period, `YYYY-MM-DD`; null when there is none or it isn't known. */
export function closingDate(context: CompanyContext): string | null {
  return text(context.preferences ?? undefined, 'AccountingPreferences/ClosingDate').slice(0, 10) || null;
}

/** Name of the company's own currency: what QuickBooks says, else that of its country. */
export function homeCurrency(context: CompanyContext): string {
  const known = text(context.preferences ?? undefined, 'MultiCurrencyPreferences/HomeCurrencyRef/FullName');
  if (known) return known;
  return { CA: 'CAD', UK: 'GBP', AU: 'AUD' }[context.country] ?? 'USD';
}

/** `date` moved by whole days; both `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
