import type { ObjectDescribe, ObjectSummary, Organization } from './client';

/**
 * What is known of an org between calls. A node that makes a new client for each poll passes the same session along, so
 * that an idle poll costs one API call and not one for each describe.
 */
export class OrgSession {
  organization: Organization | null = null;
  objects: { at: number; value: ObjectSummary[] } | null = null;
  /** Server's time minus ours, ms; null before the first answer. */
  clockOffset: number | null = null;
  private describes = new Map<string, { at: number; value: ObjectDescribe }>();

  constructor(private readonly describeLifeMs = 3_600_000) {}

  describe(object: string, now: number): ObjectDescribe | undefined {
    const kept = this.describes.get(object.toLowerCase());
    return kept && this.isFresh(kept.at, now) ? kept.value : undefined;
  }

  keepDescribe(object: string, value: ObjectDescribe, now: number): void {
    this.describes.set(object.toLowerCase(), { at: now, value });
  }

  isFresh(at: number, now: number): boolean {
    return now - at < this.describeLifeMs;
  }

  forgetDescribes(): void {
    this.describes.clear();
    this.objects = null;
  }
}
