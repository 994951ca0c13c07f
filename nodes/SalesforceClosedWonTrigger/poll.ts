import type { IDataObject } from 'n8n-workflow';
import { claimDeals, findDeals, findTransitions, holdFirstActivation, opportunityFields } from '../../engine/salesforce';
import type { Deal, FindSettings, Hold, SalesforceClient, TransitionSettings, TransitionState } from '../../engine/salesforce';

/** Deals that would go at the first activation are held until a person has looked at them. */
export class HeldError extends Error {
  constructor(readonly hold: Hold) {
    super(hold.message);
    this.name = 'HeldError';
  }
}

export interface LedgerSettings extends FindSettings {
  holdAbove: number;
  confirmed: boolean;
}

export interface Polled {
  deals: Deal[];
  /** Deals that Salesforce won't let us claim, with its reasons: not sent. */
  refused: { name: string; id: string; message: string }[];
}

/** Finds and claims the deals to send, by the ledger on each opportunity. `memory` only saves a look at the first activation. */
export async function pollLedger(client: SalesforceClient, settings: LedgerSettings, memory: IDataObject): Promise<Polled> {
  if (memory.released !== true) {
    const hold = await firstActivation(client, settings);
    if (hold) throw new HeldError(hold);
    memory.released = true;
  }
  const { deals } = await findDeals(client, settings);
  if (deals.length === 0) return { deals: [], refused: [] };
  const { claimed, refused } = await claimDeals(client, deals);
  return {
    deals: claimed,
    refused: refused.map(({ deal, errors }) => ({
      id: deal.keyParts.recordId,
      name: String(deal.opportunity.Name ?? ''),
      message: errors.map(({ message, remedy }) => `${message} ${remedy}`).join(' '),
    })),
  };
}

/** The ledger tells whether anything was ever claimed, so a lost memory of n8n's does not hold a running flow. */
async function firstActivation(client: SalesforceClient, settings: LedgerSettings): Promise<Hold | null> {
  if (settings.confirmed) return null;
  const hold = await holdFirstActivation(client, settings, settings.holdAbove);
  if (!hold) return null;
  const claimed = await client.query(`SELECT Id FROM Opportunity WHERE ${opportunityFields.queuedAt} != null LIMIT 1`);
  return claimed.length > 0 ? null : hold;
}

/** Deals that became won since the last poll, for orgs without our fields; the state is kept in `memory`. */
export async function pollTransitions(client: SalesforceClient, settings: TransitionSettings, memory: IDataObject): Promise<Polled> {
  const before = (memory.transitions ?? null) as unknown as TransitionState | null;
  const { deals, state } = await findTransitions(client, settings, before);
  memory.transitions = state as unknown as IDataObject;
  return { deals, refused: [] };
}

/** One deal to build the workflow with: nothing is claimed, nothing is remembered. */
export async function sampleDeals(client: SalesforceClient, settings: FindSettings): Promise<Deal[]> {
  return (await findDeals(client, { ...settings, limit: 1 })).deals;
}
