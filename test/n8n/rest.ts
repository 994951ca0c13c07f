import { readExecutionData, type ExecutionData } from './executionData';

export interface Owner {
  email: string;
  password: string;
}

/** A workflow as exported: n8n's own form. */
export interface Workflow {
  id?: string;
  name: string;
  nodes: WorkflowNode[];
  connections: Record<string, unknown>;
  settings?: Record<string, unknown>;
  [more: string]: unknown;
}

export interface WorkflowNode {
  id: string;
  name: string;
  type: string;
  typeVersion: number;
  position: [number, number];
  parameters: Record<string, unknown>;
  webhookId?: string;
  credentials?: Record<string, { id: string; name: string }>;
  [more: string]: unknown;
}

export type ExecutionStatus = 'new' | 'running' | 'waiting' | 'success' | 'error' | 'canceled' | 'crashed';

export interface ExecutionSummary {
  id: string;
  workflowId: string;
  status: ExecutionStatus;
  mode: string;
  startedAt: string | null;
  stoppedAt: string | null;
  waitTill: string | null;
}

export interface Execution extends ExecutionSummary {
  data: ExecutionData;
}

interface Publication {
  status: 'published' | 'in_progress' | 'not_published' | 'partial' | 'failed';
  triggers: { errorMessage: string | null }[];
}

const PUBLISH_MS = 60_000;

/** n8n's own REST interface, as its editor uses it, with the session cookie of one user. */
export class N8nRest {
  private cookie = '';

  constructor(private readonly url: string) {}

  /** Makes the owner of a fresh n8n, or logs in where there is one already. */
  async signIn(owner: Owner): Promise<void> {
    const { data } = (await this.call('GET', '/settings')) as { data: { userManagement: { showSetupOnFirstLoad: boolean } } };
    if (data.userManagement.showSetupOnFirstLoad) {
      await this.call('POST', '/owner/setup', { ...owner, firstName: 'Demo', lastName: 'Owner' });
    } else {
      await this.call('POST', '/login', { emailOrLdapLoginId: owner.email, password: owner.password });
    }
  }

  /** @returns the new workflow's id and version, not published yet */
  async createWorkflow(workflow: Workflow): Promise<{ id: string; versionId: string }> {
    return await this.data('POST', '/workflows', workflow);
  }

  async workflow(id: string): Promise<Workflow & { id: string; versionId: string; active: boolean }> {
    return await this.data('GET', `/workflows/${id}`);
  }

  async publish(id: string, versionId?: string): Promise<void> {
    const version = versionId ?? (await this.workflow(id)).versionId;
    await this.data('POST', `/workflows/${id}/activate`, { versionId: version });
    await this.untilPublished(id);
  }

  /**
   * Waits until the published workflow's triggers run and its addresses answer: n8n starts them in the background.
   * @throws with n8n's reasons when one of them can't be started, or after a minute
   */
  async untilPublished(id: string): Promise<void> {
    const until = Date.now() + PUBLISH_MS;
    for (;;) {
      const { status, triggers } = await this.data<Publication>('GET', `/workflows/${id}/publication-status`);
      if (status === 'published') return;
      const reasons = triggers.flatMap(({ errorMessage }) => errorMessage ?? []).join('; ');
      if (status === 'failed' || status === 'partial' || Date.now() > until) throw new Error(`n8n did not publish workflow ${id}: ${status} ${reasons}`);
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  async unpublish(id: string): Promise<void> {
    await this.data('POST', `/workflows/${id}/deactivate`, {});
  }

  /** @returns the new credential's id */
  async createCredential(credential: { name: string; type: string; data: Record<string, unknown> }): Promise<{ id: string }> {
    return await this.data('POST', '/credentials', credential);
  }

  /** Runs the credential's own test, as the editor does on saving. */
  async testCredential(credential: { id: string; name: string; type: string; data: Record<string, unknown> }): Promise<{ status: string; message: string }> {
    return await this.data('POST', '/credentials/test', { credentials: credential });
  }

  /** Starts a saved workflow as the editor's button does. */
  async run(workflowId: string, triggerNode: string): Promise<string> {
    const workflowData = await this.workflow(workflowId);
    const body = { workflowData, triggerToStartFrom: { name: triggerNode } };
    return (await this.data<{ executionId: string }>('POST', `/workflows/${workflowId}/run`, body)).executionId;
  }

  /** Newest first. */
  async executions(filter: { workflowId?: string; status?: ExecutionStatus[]; limit?: number } = {}): Promise<ExecutionSummary[]> {
    const { limit = 100, ...rest } = filter;
    const query = new URLSearchParams({ filter: JSON.stringify(rest), limit: String(limit) });
    return (await this.data<{ results: ExecutionSummary[] }>('GET', `/executions?${query}`)).results;
  }

  async execution(id: string): Promise<Execution> {
    const stored = await this.data<ExecutionSummary & { data: string }>('GET', `/executions/${id}`);
    return { ...stored, data: readExecutionData(stored.data) };
  }

  private async data<T>(method: string, path: string, body?: unknown): Promise<T> {
    return ((await this.call(method, path, body)) as { data: T }).data;
  }

  private async call(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${this.url}/rest${path}`, {
      method,
      // n8n ties a session to the browser that began it.
      headers: { 'content-type': 'application/json', 'browser-id': 'harness', ...(this.cookie ? { cookie: this.cookie } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`n8n answered ${answer.status} to ${method} ${path}: ${text.slice(0, 1000)}`);
    const session = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('n8n-auth='));
    if (session) this.cookie = session.split(';')[0] ?? '';
    return JSON.parse(text);
  }
}
