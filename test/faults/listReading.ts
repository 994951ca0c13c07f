import type { QueueApi } from '../../engine/queue';
import type { JsonObject } from '../../engine/json';
import { endStates } from '../../engine/queue/finish';
import type { CompanyFile } from '../../simulators/quickbooks';

const names = ['Reader 1', 'Reader 2', 'Reader 3', 'Reader 4', 'Reader 5'];

/** A list that is read page by page beside the deals, so that its iterator can be lost; each of its records is to come once. */
export class ListReading {
  over = false;
  private taskId = 0;

  constructor(
    private readonly queue: QueueApi,
    private readonly connection: string,
  ) {}

  async begin(company: CompanyFile): Promise<void> {
    for (const name of names) {
      const at = company.seconds();
      company.insertList({ kind: 'Customer', id: company.newListId(), name, active: true, fields: {}, dataExt: [], created: at, modified: at, edit: at });
    }
    const { tasks } = await this.queue.enqueue(this.connection, [{
      kind: 'list',
      title: 'Readers',
      input: { query: 'CustomerQueryRq', pageSize: 1, filters: { NameFilter: { MatchCriterion: 'StartsWith', Name: 'Reader' } } },
    }]);
    this.taskId = tasks[0]?.taskId ?? 0;
  }

  /** Looks whether the task has ended. */
  async look(): Promise<void> {
    const task = await this.queue.task(this.taskId);
    this.over = task !== null && endStates.includes(task.state);
  }

  async judge(): Promise<{ lost: string[]; doubled: string[] }> {
    const task = await this.queue.task(this.taskId);
    if (task?.state !== 'done') return { lost: [`list: ${task?.failure?.code ?? 'not finished'}`], doubled: [] };
    const found = (await this.queue.rows(this.taskId, 0, 100)).map(({ row }) => (row as JsonObject)['Name']);
    const times = (name: string) => found.filter((one) => one === name).length;
    return { lost: names.filter((name) => times(name) === 0), doubled: names.filter((name) => times(name) > 1) };
  }
}
