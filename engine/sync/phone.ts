/** Longest Phone, AltPhone and Fax (qbXML 13.0). */
export const phoneLimit = 21;

/** A phone number of at most 21 characters: as written when it fits, else digits, plus sign and extension only. */
export function toQuickBooksPhone(phone: string): string {
  const clean = phone.replace(/\s+/g, ' ').trim();
  if (clean.length <= phoneLimit) return clean;
  const match = /^(.*?)\s*(?:ext\.?|extension|x|#)\s*(\d+)\s*$/i.exec(clean);
  const number = digits(match?.[1] ?? clean);
  const short = match ? `${number} x${match[2]}` : number;
  return short.length <= phoneLimit ? short : number.slice(0, phoneLimit);
}

/** Two writings of the same number have the same key. */
export function phoneKey(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^1(?=\d{10}(\D|$))/, '');
}

function digits(phone: string): string {
  return (phone.trim().startsWith('+') ? '+' : '') + phone.replace(/\D/g, '');
}
