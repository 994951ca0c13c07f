import type { JsonObject, JsonValue } from '../json';
import { text } from './json';

const emailLimit = 1023;

/**
 * Rule R9: the address for a customer's documents: `QuickBooks_Email__c` of the account, else the primary contact's,
 * else that of the person account. Null when none of them is an address. It is never written back anywhere but to
 * `QuickBooks_Email__c`, so that nobody's own contact data is overwritten.
 */
export function emailFor(account: JsonValue | undefined, primaryContact?: JsonValue): string | null {
  const candidates = [text(account, 'QuickBooks_Email__c'), text(primaryContact, 'Email'), text(account, 'PersonEmail')];
  return candidates.map((email) => email.trim()).find(isEmail) ?? null;
}

function isEmail(email: string): boolean {
  return email.length <= emailLimit && /^[^\s@]+@[^\s@]+$/.test(email);
}

/** Contact of the opportunity's primary role. */
export function primaryContactOf(roles: JsonObject[]): JsonObject | null {
  const contact = roles.find((role) => role.IsPrimary === true)?.Contact;
  return typeof contact === 'object' && contact !== null && !Array.isArray(contact) ? contact : null;
}
