import type { JsonObject } from '../values';

export interface CallRecord {
  at: string;
  method: string;
  path: string;
  /** Method and path with parameters named, such as `PATCH composite/sobjects`. */
  name: string;
  status: number;
  /** API calls that it counts for. */
  counted: number;
}

/** Counts API calls as the org's limits do. */
export class CallLog {
  private records: CallRecord[] = [];
  /** Calls of the last 24 hours, which the limit is about; not reset with the list. */
  used = 0;

  add(record: CallRecord): void {
    this.records.push(record);
    this.used += record.counted;
  }

  list(): CallRecord[] {
    return this.records;
  }

  reset(): void {
    this.records = [];
  }

  /** Sum of counted calls, the same by name, and each call. */
  report(): { counted: number; byName: Record<string, number>; calls: CallRecord[] } {
    const byName: Record<string, number> = {};
    for (const { name, counted } of this.records) byName[name] = (byName[name] ?? 0) + counted;
    return { counted: this.records.reduce((sum, record) => sum + record.counted, 0), byName, calls: this.records };
  }
}

export function limitsBody(used: number, max: number): JsonObject {
  const limit = (total: number, left = total): JsonObject => ({ Max: total, Remaining: Math.max(0, left) });
  return {
    DailyApiRequests: limit(max, max - used), DailyBulkApiBatches: limit(15_000), DailyBulkV2QueryJobs: limit(10_000), DailyBulkV2QueryFileStorageMB: limit(976_562),
    DailyAsyncApexExecutions: limit(250_000), DailyStreamingApiEvents: limit(10_000), DailyDeliveredPlatformEvents: limit(10_000),
    DailyWorkflowEmails: limit(1_000), DataStorageMB: limit(5), FileStorageMB: limit(20), SingleEmail: limit(15), MassEmail: limit(10),
  };
}
