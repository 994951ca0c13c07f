import type { JsonObject, JsonValue } from '../../json';
import type { QbxmlReply } from '../../qbxml/message';
import { parseReply } from '../../qbxml/parse';
import { type ConnectionRow, settingsOf, updateConnection } from '../../queue/connections';
import type { Core } from '../../queue/core';
import { addEvent } from '../../queue/events';
import type { Trx } from '../../queue/store';
import type { SendRequestXml } from '../service';

/** What the first call of a session says of the company file. */
export interface CompanyCheck {
  /** Why nothing may be exchanged in this session, or null. */
  refused: string | null;
}

/**
 * Reads the HCP answer (host, company, preferences) of a session's first call: keeps version, edition and preferences,
 * and makes sure that the open company file is the one that this connection is bound to (rule R33). The Web Connector
 * stamps its FileID into a company file when the application is added, so a file without our stamp is another one.
 */
export async function checkCompany(
  core: Core,
  trx: Trx,
  connection: ConnectionRow,
  call: SendRequestXml,
): Promise<CompanyCheck> {
  const hcp = readHcp(core, connection, call.hcpResponse);
  const company = ret(hcp, 'CompanyRet');
  const stamp = fileStamp(company, connection.owner_id);
  if (stamp !== null && !same(stamp, connection.file_id)) {
    return refuse(core, trx, connection, call, 'its stamp belongs to another connection');
  }
  const bound = connection.company_file;
  if (stamp === null && company !== null && settingsOf(connection).unstampedFile === 'refuse') {
    return refuse(core, trx, connection, call, "it does not carry this connection's stamp, which the Web Connector writes when the .qwc file is added");
  }
  if (stamp === null && bound !== null && !same(bound, call.companyFileName)) {
    return refuse(core, trx, connection, call, 'it is not the file that this connection was set up with');
  }
  await updateConnection(trx, connection.name, capabilities(connection, hcp, call));
  await bindPath(core, trx, connection, call.companyFileName);
  return { refused: null };
}

function readHcp(core: Core, connection: ConnectionRow, hcpResponse: string): QbxmlReply | null {
  if (hcpResponse.trim() === '') return null;
  try {
    return parseReply(hcpResponse);
  } catch (error) {
    core.log('warn', `${connection.name}: the first call's company data could not be read`, { error: String(error) });
    return null;
  }
}

function ret(reply: QbxmlReply | null, type: string): JsonObject | null {
  for (const response of reply?.responses ?? []) {
    const found = response.rets.find((one) => one.type === type);
    if (found) return found.fields;
  }
  return null;
}

function fileStamp(company: JsonObject | null, ownerId: string): string | null {
  const extensions = asArray(company?.['DataExtRet']);
  for (const extension of extensions) {
    if (typeof extension !== 'object' || extension === null || Array.isArray(extension)) continue;
    if (extension['DataExtName'] === 'FileID' && same(text(extension['OwnerID']), ownerId)) {
      return text(extension['DataExtValue']);
    }
  }
  return null;
}

async function refuse(
  core: Core,
  trx: Trx,
  connection: ConnectionRow,
  call: SendRequestXml,
  why: string,
): Promise<CompanyCheck> {
  const message =
    `Another company file is open in QuickBooks (${call.companyFileName}): ${why}. Nothing was exchanged. ` +
    `Open ${connection.company_file ?? 'the right company file'} in QuickBooks (bookkeeper).`;
  await addEvent(core, trx, { connection: connection.name, level: 'error', type: 'other company file', message });
  return { refused: message };
}

/** Binds the path on first use; a new path for the same stamp may be a moved file or a copy, so writes are held until a person says which. */
async function bindPath(core: Core, trx: Trx, connection: ConnectionRow, path: string): Promise<void> {
  if (path === '') return;
  if (connection.company_file === null) {
    await updateConnection(trx, connection.name, { company_file: path });
    return;
  }
  if (same(connection.company_file, path)) {
    if (connection.held !== null) await updateConnection(trx, connection.name, { held: null, found_file: null });
    return;
  }
  if (connection.found_file !== null && same(connection.found_file, path)) return;
  const held = `The company file was at ${connection.company_file} and is now at ${path}. Writes wait until an operator says which (n8n owner: qbd connection NAME --confirm moved, or copy).`;
  await updateConnection(trx, connection.name, { found_file: path, held });
  await addEvent(core, trx, { connection: connection.name, level: 'error', type: 'company file moved', message: held });
}

function capabilities(connection: ConnectionRow, hcp: QbxmlReply | null, call: SendRequestXml): Partial<ConnectionRow> {
  const host = ret(hcp, 'HostRet');
  const company = ret(hcp, 'CompanyRet');
  const preferences = ret(hcp, 'PreferencesRet');
  const product = text(host?.['ProductName']) || connection.product_name;
  return {
    version: negotiate(settingsOf(connection).maxVersion, supported(host, call)),
    country: call.country || text(host?.['Country']) || connection.country,
    product_name: product,
    sales_orders: salesOrders(product),
    ...(company ? { company_name: text(company['CompanyName']) } : {}),
    ...(preferences ? { preferences: JSON.stringify(preferences) } : {}),
  };
}

function supported(host: JsonObject | null, call: SendRequestXml): string[] {
  const listed = asArray(host?.['SupportedQBXMLVersion']).map(text).filter(Boolean);
  if (listed.length > 0) return listed;
  return call.majorVersion > 0 ? [`${call.majorVersion}.${call.minorVersion}`] : [];
}

/** The highest version that both sides speak; ours when the host lists none. */
export function negotiate(ours: string, theirs: string[]): string {
  const usable = theirs.map((version) => version.replace(/^(CA|UK|AU)/i, '')).filter((version) => Number(version) <= Number(ours));
  return usable.sort((left, right) => Number(right) - Number(left))[0] ?? ours;
}

/** Sales orders exist from Premier on. */
function salesOrders(product: string | null): number | null {
  if (!product) return null;
  if (/premier|enterprise|accountant/i.test(product)) return 1;
  return /pro\b|simple|basic|mac/i.test(product) ? 0 : null;
}

function asArray(value: JsonValue | undefined): JsonValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function text(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
