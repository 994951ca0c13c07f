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

const DAY = 86_400_000;

/** Counts API calls as the org's limits do: those of the last 24 hours. */
export class CallLog {
  private records: CallRecord[] = [];
  /** Times of counted calls, oldest first; kept apart from the list, which tests reset. */
  private recent: Array<{ at: number; counted: number }> = [];
  private sum = 0;

  constructor(private readonly now: () => Date) {}

  add(record: CallRecord): void {
    this.records.push(record);
    this.recent.push({ at: this.now().getTime(), counted: record.counted });
    this.sum += record.counted;
  }

  /** API calls that count against the daily limit now. */
  used(): number {
    const since = this.now().getTime() - DAY;
    const fresh = this.recent.findIndex((call) => call.at > since);
    const old = this.recent.splice(0, fresh < 0 ? this.recent.length : fresh);
    this.sum -= old.reduce((sum, call) => sum + call.counted, 0);
    return this.sum;
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
