import type { IDataObject } from 'n8n-workflow';
import type { Condition, FindSettings, TransactionType } from '../../engine/salesforce';

interface Parameters {
  getNodeParameter(name: string, fallback?: unknown): unknown;
}

/** The node's parameters as the engine takes them. */
export function findSettings(context: Parameters): FindSettings {
  const options = context.getNodeParameter('options', {}) as IDataObject;
  const startDate = String(context.getNodeParameter('startDate', '') ?? '').trim();
  const types = context.getNodeParameter('types', []) as TransactionType[];
  const collection = options.conditions as { condition?: Condition[] } | undefined;
  return {
    stages: (options.stages ?? []) as string[],
    conditions: (collection?.condition ?? []).filter(({ field }) => field),
    fields: words(options.fields),
    lineFields: words(options.lineFields),
    limit: typeof options.mostDeals === 'number' ? options.mostDeals : 1000,
    ...(types.length > 0 ? { types } : {}),
    ...(startDate ? { startDate } : {}),
    ...(options.reEmitMinutes === undefined ? {} : { reEmitMinutes: minutes(options.reEmitMinutes) }),
  };
}

function words(value: unknown): string[] {
  return String(value ?? '').split(/[,\n]/).map((word) => word.trim()).filter(Boolean);
}

function minutes(value: unknown): number[] {
  return words(value).map((word) => {
    const number = Number(word);
    if (!Number.isFinite(number) || number <= 0) throw new Error(`"${word}" in Offer Again After is not a number of minutes.`);
    return number;
  }).sort((a, b) => a - b);
}
