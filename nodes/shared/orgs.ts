import type { QueueApi } from '../../engine/queue/api';
import { failureOf } from './failure';
import type { Unit } from './waiting';

/**
 * A connection serves one Salesforce org (rule R32): the first org that comes along is bound to it, and whatever comes
 * from another one is refused, item by item.
 */
export async function bindOrgs<Made extends Unit & { orgId?: string }>(queue: QueueApi, connection: string, units: Made[]): Promise<Unit[]> {
  const refused = new Map<string, unknown>();
  for (const orgId of new Set(units.flatMap((unit) => (unit.orgId ? [unit.orgId] : [])))) {
    await queue.bindOrg(connection, orgId).catch((error: unknown) => refused.set(orgId, error));
  }
  return units.map(({ orgId, ...unit }) =>
    orgId !== undefined && refused.has(orgId) ? { items: unit.items, failure: { ...failureOf(refused.get(orgId)), code: 'OTHER_ORG' } } : unit,
  );
}
