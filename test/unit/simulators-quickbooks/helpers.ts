import { JumpingClock, newCompany, QuickBooks, type QuickBooksOptions } from '../../../simulators/quickbooks';
import { parseXml, type XmlNode } from '../../../simulators/quickbooks/xml/parse';

/** A simulated QuickBooks with an open session, and short ways to ask it. */
export async function openQuickBooks(options: Partial<QuickBooksOptions> & { seed?: 'empty' | 'demo' } = {}) {
  const clock = options.clock ?? new JumpingClock(Date.UTC(2026, 6, 1, 16));
  const company = options.company ?? newCompany(clock, options.seed ?? 'demo');
  const quickbooks = new QuickBooks({ edition: 'premier', ...options, clock, company });
  const session = await quickbooks.beginSession('Test');
  const raw = (xml: string) => quickbooks.processRequest(session, xml);
  const send = async (requests: string, attributes = 'onError="continueOnError"') => replyOf(await raw(envelope(requests, attributes)));
  const one = async (request: string) => {
    const rs = (await send(request)).responses[0];
    if (!rs) throw new Error('no response');
    return rs;
  };
  return { clock, company, quickbooks, session, raw, send, one };
}

export function envelope(requests: string, attributes = 'onError="continueOnError"', version = '13.0'): string {
  return `<?xml version="1.0" ?><?qbxml version="${version}"?><QBXML><QBXMLMsgsRq ${attributes}>${requests}</QBXMLMsgsRq></QBXML>`;
}

export interface Rs {
  name: string;
  attributes: Record<string, string>;
  code: number;
  rets: XmlNode[];
}

export function replyOf(xml: string): { code: string | undefined; responses: Rs[] } {
  const set = parseXml(xml).root.children[0];
  if (!set) throw new Error('no message set');
  return {
    code: set.attributes['messageSetStatusCode'],
    responses: set.children.map((rs) => ({ name: rs.name, attributes: rs.attributes, code: Number(rs.attributes['statusCode']), rets: rs.children })),
  };
}

/** Text at a path of child names below the first Ret; undefined where there is none. */
export function at(rs: Rs, path: string): string | undefined {
  return textAt(rs.rets[0], path);
}

export function textAt(node: XmlNode | undefined, path: string): string | undefined {
  return path.split('/').reduce<XmlNode | undefined>((found, name) => found?.children.find((child) => child.name === name), node)?.text;
}

export function all(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}
