/** US states and territories by name in lower case: QuickBooks rewrites `Massachusetts` to `MA` when it stores an address. */
export const stateCodes: Record<string, string> = {
  alabama: 'AL', alaska: 'AK', arizona: 'AZ', arkansas: 'AR', california: 'CA', colorado: 'CO', connecticut: 'CT',
  delaware: 'DE', 'district of columbia': 'DC', florida: 'FL', georgia: 'GA', hawaii: 'HI', idaho: 'ID', illinois: 'IL',
  indiana: 'IN', iowa: 'IA', kansas: 'KS', kentucky: 'KY', louisiana: 'LA', maine: 'ME', maryland: 'MD',
  massachusetts: 'MA', michigan: 'MI', minnesota: 'MN', mississippi: 'MS', missouri: 'MO', montana: 'MT', nebraska: 'NE',
  nevada: 'NV', 'new hampshire': 'NH', 'new jersey': 'NJ', 'new mexico': 'NM', 'new york': 'NY', 'north carolina': 'NC',
  'north dakota': 'ND', ohio: 'OH', oklahoma: 'OK', oregon: 'OR', pennsylvania: 'PA', 'rhode island': 'RI',
  'south carolina': 'SC', 'south dakota': 'SD', tennessee: 'TN', texas: 'TX', utah: 'UT', vermont: 'VT', virginia: 'VA',
  washington: 'WA', 'west virginia': 'WV', wisconsin: 'WI', wyoming: 'WY', 'puerto rico': 'PR', guam: 'GU',
};

/** Code of a US state given by name or code; anything else unchanged but for spaces and case. */
export function stateCode(state: string): string {
  const plain = state.trim().replace(/\s+/g, ' ');
  return stateCodes[plain.toLowerCase()] ?? plain.toUpperCase();
}

/** Rule R10: a customer's tax item by the state goods are shipped to. */
export interface TaxState {
  state: string;
  /** Full name of the sales tax item or group. */
  taxItem: string;
}

/** The tax item for a ship-to state, else `fallback`, else null. */
export function taxItemFor(state: string, table: readonly TaxState[], fallback?: string): string | null {
  const code = stateCode(state);
  const row = code === '' ? undefined : table.find((entry) => stateCode(entry.state) === code);
  return row?.taxItem ?? fallback ?? null;
}
