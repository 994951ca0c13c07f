import type { SalesforceClient } from './client';
import { addStandardPrices } from './closedWon';
import { type Deal, toDeal } from './deal';
import { commonConditions, type DealFilter } from './dealFilter';
import { dealColumns, type ExtraFields } from './dealSelect';
import { SalesforceError } from './errors';
import { Schema } from './schema';
import { dateTimeLiteral, idLiteral, select } from './soql';

export interface TransitionSettings extends DealFilter, ExtraFields {
  /** Transaction type for all deals, since there is no *Generate* to say it. */
  type: string;
  /** Most deals of one call; 500 when left out. */
  limit?: number;
  /** How far each look goes back behind the last one, for transactions that commit late; 15 when left out. */
  overlapMinutes?: number;
}

/** What the caller keeps between two looks, as JSON. */
export interface TransitionState {
  /** End of the last finished window, server's time, ms. */
  cursor: number;
  /** Deals already given out in the overlap: key and the ms of their last stamp. */
  seen: Record<string, number>;
  /** Set while a window is not finished: its ends and the last row given out. */
  window?: { lower: number; upper: number; stamp: string; id: string };
}

/** Rows younger than this may still be on their way into the index. */
const SETTLE_MS = 5_000;

/**
 * Deals that became won since the last look, for orgs where our fields are not installed. Without a ledger on the record this
 * rests on a time window by SystemModstamp and on `state`; the first look only remembers where to begin. Save the new state
 * after the deals are handed on: a deal may come twice after a crash, which its key makes harmless.
 */
export async function findTransitions(
  client: SalesforceClient, settings: TransitionSettings, state: TransitionState | null,
): Promise<{ deals: Deal[]; state: TransitionState; more: boolean }> {
  const upper = (await client.serverTime()) - SETTLE_MS;
  if (state === null) return { deals: [], state: { cursor: upper, seen: {} }, more: false };
  const schema = await new Schema(client).load(['Opportunity']);
  if (!schema.object('Opportunity')) throw new SalesforceError('INSUFFICIENT_ACCESS', 'The user of the credential can\'t see opportunities.');
  const overlap = (settings.overlapMinutes ?? 15) * 60_000;
  const start = state.window ?? { lower: state.cursor - overlap, upper: Math.max(upper, state.cursor), stamp: '', id: '' };
  const { deals, window } = await readWindow(client, schema, settings, start, state.seen);
  await addStandardPrices(client, schema, deals);
  const seen = { ...state.seen, ...Object.fromEntries(deals.map((deal) => [transitionKey(deal), stampOf(deal)])) };
  return window
    ? { deals, state: { cursor: state.cursor, seen, window }, more: true }
    : { deals, state: { cursor: start.upper, seen: pruned(seen, start.upper - overlap, schema) }, more: false };
}

type Window = NonNullable<TransitionState['window']>;

/** Reads on from a place in the window until the limit of new deals; `window` is where to go on, null at its end. */
async function readWindow(
  client: SalesforceClient, schema: Schema, settings: TransitionSettings, start: Window, seen: Record<string, number>,
): Promise<{ deals: Deal[]; window: Window | null }> {
  const { id: orgId } = await client.organization();
  const limit = settings.limit ?? 500;
  const deals: Deal[] = [];
  let window = start;
  while (deals.length < limit) {
    const size = limit - deals.length;
    const rows = await client.query(await transitionQuery(schema, settings, window, size));
    deals.push(...rows.map((row) => toDeal(row, orgId, settings.type)).filter((deal) => !(transitionKey(deal) in seen)));
    const last = rows.at(-1);
    if (rows.length < size || !last) return { deals, window: null };
    window = { ...window, stamp: String(last['SystemModstamp']), id: String(last.Id) };
  }
  return { deals, window };
}

async function transitionQuery(schema: Schema, settings: TransitionSettings, window: Window, limit: number): Promise<string> {
  const columns = await dealColumns(schema, settings);
  const { lower, upper, stamp, id } = window;
  const where = [
    ...(await commonConditions(schema, settings)),
    `SystemModstamp >= ${dateTimeLiteral(lower)} AND SystemModstamp <= ${dateTimeLiteral(upper)}`,
    // A deal that was won long ago and is edited today did not become won today.
    ...(hasStageDate(schema) ? [`LastStageChangeDate >= ${dateTimeLiteral(lower)}`] : []),
    ...(id === '' ? [] : [`(SystemModstamp > ${dateTimeLiteral(stamp)} OR (SystemModstamp = ${dateTimeLiteral(stamp)} AND Id > ${idLiteral(id)}))`]),
  ];
  return select({ ...columns, from: 'Opportunity', where, orderBy: ['SystemModstamp', 'Id'], limit });
}

/** Re-won deals fire again where Salesforce tells when the stage changed; else a deal fires once. */
function transitionKey({ opportunity }: Deal): string {
  const changed = opportunity['LastStageChangeDate'];
  return typeof changed === 'string' ? `${String(opportunity['Id'])} ${changed}` : String(opportunity['Id']);
}

function stampOf({ opportunity }: Deal): number {
  return Date.parse(String(opportunity['SystemModstamp']));
}

function hasStageDate(schema: Schema): boolean {
  return schema.field('Opportunity', 'LastStageChangeDate')?.filterable === true;
}

/** With a stage date, what lies before every later window can be forgotten; without one, any edit could bring a deal back. */
function pruned(seen: Record<string, number>, before: number, schema: Schema): Record<string, number> {
  if (!hasStageDate(schema)) return Object.fromEntries(Object.entries(seen).slice(-10_000));
  return Object.fromEntries(Object.entries(seen).filter(([, stamp]) => stamp >= before));
}
