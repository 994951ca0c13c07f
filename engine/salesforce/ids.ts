const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

export function isSalesforceId(value: string): boolean {
  return /^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(value);
}

/**
 * The 18-character form of a record id. The last three characters tell which of the first 15 are capitals, so that the
 * id survives systems that ignore case. Throws for anything that is not an id.
 */
export function toId18(id: string): string {
  if (!isSalesforceId(id)) throw new RangeError(`"${id}" is not a Salesforce id: 15 or 18 letters and digits are needed.`);
  const id15 = id.slice(0, 15);
  return id15 + [0, 5, 10].map((start) => ALPHABET[capitalBits(id15.slice(start, start + 5))]).join('');
}

function capitalBits(five: string): number {
  return [...five].reduce((bits, letter, place) => (letter >= 'A' && letter <= 'Z' ? bits | (1 << place) : bits), 0);
}
