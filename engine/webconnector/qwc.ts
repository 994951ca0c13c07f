import { create } from 'xmlbuilder2';
import { xmlCharacters } from './envelope';

/** Editions of QuickBooks that may use the application; all when left out. */
export type Edition = 'simpleStart' | 'pro' | 'premier' | 'enterprise';
const EDITION_BITS: Record<Edition, number> = { simpleStart: 1, pro: 2, premier: 4, enterprise: 8 };

/** What a person may choose for the .qwc file. */
export interface QwcChoices {
  /** Shown in the Web Connector and in QuickBooks; the application's identity there. `n8n QuickBooks (connection)` when left out. */
  appName?: string;
  /** At most 80 characters are used. */
  description?: string;
  /** Seconds between two updates, at least 1; 15 when left out. */
  everySeconds?: number;
  editions?: Edition[];
  /** Left out of the file unless chosen: Intuit's guide contradicts itself about its meaning. */
  isReadOnly?: boolean;
}

export interface Qwc extends QwcChoices {
  connection: string;
  /** GUIDs in braces, stable for the life of the connection: QuickBooks stamps them into the company file. */
  ownerId: string;
  fileId: string;
  userName: string;
  /** Address of the Web Connector service, without a query. */
  url: string;
}

const DEFAULT_DESCRIPTION = 'Exchanges records between QuickBooks and n8n workflows.';
const MAX_DESCRIPTION = 80;

/** The .qwc file that adds the application to a Web Connector. It never holds the password. */
export function qwcFile(qwc: Qwc): string {
  const appName = qwc.appName ?? `n8n QuickBooks (${qwc.connection})`;
  const elements = {
    AppName: clean(appName),
    AppID: '',
    AppURL: qwc.url,
    AppDescription: clean(qwc.description ?? DEFAULT_DESCRIPTION).slice(0, MAX_DESCRIPTION),
    AppSupport: `${qwc.url}?support`,
    UserName: clean(qwc.userName),
    OwnerID: braced(qwc.ownerId),
    FileID: braced(qwc.fileId),
    QBType: 'QBFS',
    Scheduler: { RunEveryNSeconds: String(Math.max(1, Math.round(qwc.everySeconds ?? 15))) },
    ...(qwc.editions === undefined || qwc.editions.length === 0 ? {} : { AuthFlags: authFlags(qwc.editions) }),
    ...(qwc.isReadOnly === undefined ? {} : { IsReadOnly: String(qwc.isReadOnly) }),
  };
  return `${create({ version: '1.0' }, { QBWCXML: elements }).end({ prettyPrint: true })}\n`;
}

/** Name for the download: ASCII letters, digits and hyphens whatever the connection is called. */
export function qwcFileName(connection: string): string {
  const name = connection.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return `quickbooks-${name || 'connection'}.qwc`;
}

/**
 * Why the Web Connector will refuse this address, in words for the person who sets it up; null when it will not.
 * It takes https with a host name, and plain http on localhost only.
 */
export function addressProblem(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return `${address} is not a web address.`;
  if (url.hostname === 'localhost') return null;
  if (/^[\d.]+$|^\[/.test(url.hostname)) {
    return `The Web Connector refuses numeric addresses such as ${url.hostname}. Use a host name with a certificate, or localhost when QuickBooks runs on this machine.`;
  }
  if (url.protocol === 'http:') {
    return `The Web Connector refuses http for ${url.hostname}: it takes https with a public certificate, and http for localhost only. Give n8n its https address (N8N_WEBHOOK_URL) and download the file again.`;
  }
  return null;
}

function authFlags(editions: Edition[]): string {
  return `0x${editions.reduce((bits, edition) => bits | EDITION_BITS[edition], 0).toString(16).toUpperCase()}`;
}

function braced(guid: string): string {
  return guid.startsWith('{') ? guid : `{${guid}}`;
}

function clean(text: string): string {
  return xmlCharacters(text).replace(/\s+/g, ' ').trim();
}
