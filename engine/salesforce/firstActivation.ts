import type { SalesforceClient } from './client';
import { type DealSummary, type FindSettings, previewDeals } from './closedWon';

/** Deals held at the first activation of a trigger. */
export interface Hold {
  /** How many deals would have been sent. */
  total: number;
  /** The first of them, up to 200. */
  deals: DealSummary[];
  message: string;
}

const LISTED = 200;

/**
 * Before a trigger releases anything for the first time: null when at most `limit` deals would go, else the list that a
 * person confirms. A forgotten start date would otherwise put years of old deals into the books.
 */
export async function holdFirstActivation(client: SalesforceClient, settings: FindSettings, limit = 25): Promise<Hold | null> {
  const { total, first } = await previewDeals(client, settings, LISTED);
  if (total <= limit) return null;
  return {
    total,
    deals: first,
    message: `${total} won deals would be sent to QuickBooks at once, more than ${limit}. Nothing was sent. `
      + 'Check the list and the start date; then confirm the first activation in the trigger.',
  };
}
