import { realClock, type SimClock } from '../clock';
import type { QuickBooks } from '../quickbooks';
import type { CompanyState } from '../company/state';
import { noFaults, type FaultPlan } from './faults';
import type { WebConnectorEndpoint } from './service';
import { newStatistics, type Statistics } from './statistics';
import { runUpdate, type Application, type UpdateResult } from './update';

export interface ClientOptions {
  endpoint: WebConnectorEndpoint;
  quickbooks: QuickBooks;
  application: Application;
  clock?: SimClock;
  plan?: FaultPlan;
  log?: (line: string) => void;
  recordMessages?: boolean;
  /** What `company: …` and `record: edited meanwhile` cuts do; without it they only count. */
  companyFaults?: { restore?: () => void; switchFile?: () => void; edit?: (xml: string) => void };
}

/** The Web Connector: stamps the company file when the application is added, and runs its updates. */
export class WebConnectorClient {
  readonly statistics: Statistics;
  plan: FaultPlan;
  private readonly late = new Set<Promise<void>>();

  constructor(private readonly options: ClientOptions) {
    this.statistics = newStatistics(options.recordMessages);
    this.plan = options.plan ?? noFaults;
    stampFileId(options.quickbooks.company.data, options.application);
  }

  /** One update. Never throws: what went wrong is in the result and in the statistics. */
  async update(): Promise<UpdateResult> {
    const { endpoint, quickbooks, application, companyFaults } = this.options;
    return runUpdate({
      endpoint, quickbooks, application, plan: this.plan, statistics: this.statistics,
      clock: this.options.clock ?? realClock,
      log: this.options.log ?? (() => undefined),
      ...(companyFaults ? { company: companyFaults } : {}),
      later: (work) => {
        this.late.add(work);
        void work.finally(() => this.late.delete(work));
      },
    });
  }

  /** Waits until every late answer has been delivered. */
  async settleLate(): Promise<void> {
    await Promise.all(this.late);
  }
}

/** Adding an application writes its FileID into the company file, as private data of its OwnerID. An existing stamp stays. */
export function stampFileId(company: CompanyState, application: { ownerId: string; fileId: string }): void {
  const same = (one: { owner: string; name: string }) => one.owner.toLowerCase() === application.ownerId.toLowerCase() && one.name === 'FileID';
  if (company.companyDataExt.some(same)) return;
  company.companyDataExt.push({ owner: application.ownerId, name: 'FileID', value: application.fileId });
}
