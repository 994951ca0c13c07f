import { text, type Fields } from '../qbxml/fields';

const STATES: Record<string, string> = {
  alabama: 'AL', alaska: 'AK', arizona: 'AZ', arkansas: 'AR', california: 'CA', colorado: 'CO', connecticut: 'CT',
  delaware: 'DE', 'district of columbia': 'DC', florida: 'FL', georgia: 'GA', hawaii: 'HI', idaho: 'ID', illinois: 'IL',
  indiana: 'IN', iowa: 'IA', kansas: 'KS', kentucky: 'KY', louisiana: 'LA', maine: 'ME', maryland: 'MD',
  massachusetts: 'MA', michigan: 'MI', minnesota: 'MN', mississippi: 'MS', missouri: 'MO', montana: 'MT',
  nebraska: 'NE', nevada: 'NV', 'new hampshire': 'NH', 'new jersey': 'NJ', 'new mexico': 'NM', 'new york': 'NY',
  'north carolina': 'NC', 'north dakota': 'ND', ohio: 'OH', oklahoma: 'OK', oregon: 'OR', pennsylvania: 'PA',
  'rhode island': 'RI', 'south carolina': 'SC', 'south dakota': 'SD', tennessee: 'TN', texas: 'TX', utah: 'UT',
  vermont: 'VT', virginia: 'VA', washington: 'WA', 'west virginia': 'WV', wisconsin: 'WI', wyoming: 'WY',
};
const USA = new Set(['united states', 'united states of america', 'us', 'u.s.', 'u.s.a.', 'usa']);
const LINES = ['Addr1', 'Addr2', 'Addr3', 'Addr4', 'Addr5'];

/**
 * An address as QuickBooks gives it back: lines moved up over gaps, state names as codes, the country as `USA`.
 * The printed block keeps the words that were sent, so it is made from the original.
 */
export function normaliseAddress(sent: Fields): Fields {
  const lines = LINES.map((name) => text(sent, name) ?? '').filter((line) => line !== '');
  const address: Fields = {};
  lines.forEach((line, index) => (address[LINES[index] ?? 'Addr5'] = line));
  for (const name of ['City', 'PostalCode', 'Note']) if (text(sent, name)) address[name] = text(sent, name);
  const state = text(sent, 'State');
  if (state) address['State'] = STATES[state.trim().toLowerCase()] ?? state;
  const country = text(sent, 'Country');
  if (country) address['Country'] = USA.has(country.trim().toLowerCase()) ? 'USA' : country;
  return address;
}

/**
 * The printed block: the free lines where they were sent, gaps kept and words unchanged, then `City, State Postal`,
 * then the country; at most five lines.
 */
export function addressBlock(sent: Fields): Fields {
  const place = [
    [text(sent, 'City'), text(sent, 'State')].filter(Boolean).join(', '),
    text(sent, 'PostalCode'),
  ].filter(Boolean).join(' ');
  const lines = LINES.map((name) => text(sent, name) ?? '');
  while (lines.length > 0 && lines[lines.length - 1] === '') lines.pop();
  lines.push(...[place, text(sent, 'Country') ?? ''].filter((line) => line !== ''));
  const block: Fields = {};
  lines.slice(0, 5).forEach((line, index) => {
    if (line !== '') block[LINES[index] ?? 'Addr5'] = line.slice(0, 41);
  });
  return block;
}
