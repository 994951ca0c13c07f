import { opportunityFields as o, transactionTypes, type TransactionType } from './fields';
import type { Schema } from './schema';
import { type Condition, conditionSoql, dateLiteral, dateTimeLiteral, stringLiteral } from './soql';

/** Which deals are sent (docs/rules.md, *Which deals go, and when*). */
export interface DealFilter {
  /** Stages, by API name, that count as won; when empty, Salesforce's own IsWon decides. */
  stages?: string[];
  /** Only these values of *Generate*; all when left out. */
  types?: readonly TransactionType[];
  conditions?: Condition[];
  /** `YYYY-MM-DD`: deals with an earlier close date are never touched. */
  startDate?: string;
}

/** Minutes after its claim at which a deal without an outcome is emitted again. */
export const defaultReEmitMinutes: readonly number[] = [60, 360, 1440];

/** The conditions that hold in every mode: won, start date, the user's own. Throws SoqlError naming a wrong condition. */
export async function commonConditions(schema: Schema, { stages = [], conditions = [], startDate }: DealFilter): Promise<string[]> {
  const own = await Promise.all(conditions.map(async (condition) => conditionSoql(condition, await schema.resolve('Opportunity', condition.field))));
  return [
    stages.length > 0 ? `StageName IN (${stages.map(stringLiteral).join(',')})` : 'IsWon = true',
    ...(startDate ? [`CloseDate >= ${dateLiteral(startDate)}`] : []),
    ...own.map((condition) => `(${condition})`),
  ];
}

/**
 * The condition on the record's own ledger: not yet sent as this type, asked for again by a person, or claimed and
 * without an outcome for too long. `now` is the server's time, ms.
 */
export function ledgerCondition(types: readonly TransactionType[] = transactionTypes, reEmitMinutes: readonly number[], now: number): string {
  const wanted = types.map(stringLiteral).join(',');
  const open = types.map(notSentAs).join(' OR ');
  return [
    `${o.generate} IN (${wanted}) AND (`,
    `${o.status} = 'Retry'`,
    // After an estimate was sent, *Generate* may be set to Invoice: another fact, sent without further ado.
    ` OR ((${o.status} = null OR (${o.status} = 'Sent' AND ${o.sentTypes} != null)) AND (${open}))`,
    ` OR (${o.status} = 'Queued' AND (${dueAgain(reEmitMinutes, now)}))`,
    ')',
  ].join('');
}

/** A deal that came from QuickBooks carries its transaction's id and type without ever having been sent. */
function notSentAs(type: TransactionType): string {
  const literal = stringLiteral(type);
  return `(${o.generate} = ${literal}`
    + ` AND (${o.sentTypes} = null OR ${o.sentTypes} EXCLUDES (${literal}))`
    + ` AND (${o.transactionId} = null OR (${o.transactionType} != null AND ${o.transactionType} != ${literal})))`;
}

/**
 * Each emission renews QuickBooks_Queued_At__c, so after a long standstill of n8n a claim is emitted once and not once for
 * every date that has passed. After the last date it goes on at that distance: no claim stays without an outcome for ever.
 */
function dueAgain(minutes: readonly number[], now: number): string {
  const gaps = minutes.map((minute, index) => minute - (minutes[index - 1] ?? 0));
  const last = minutes.at(-1);
  if (last === undefined) return `${o.queuedAt} = null`;
  const before = (gap: number) => `${o.queuedAt} <= ${dateTimeLiteral(now - gap * 60_000)}`;
  return [
    `${o.queuedAt} = null`,
    `(${o.emitted} = null AND ${before(gaps[0] ?? last)})`,
    ...gaps.map((gap, index) => `(${o.emitted} ${index === 0 ? '<=' : '='} ${index + 1} AND ${before(gap)})`),
    `(${o.emitted} > ${gaps.length} AND ${before(last)})`,
  ].join(' OR ');
}
