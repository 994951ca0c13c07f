import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { ensureN8n } from '../setup/n8n';
import { freePorts } from '../setup/ports';
import { n8nEnvironment } from './environment';
import { startProcess, type N8nProcess } from './process';
import { N8nRest, type Execution, type ExecutionSummary, type Owner, type Workflow } from './rest';
import { importAll, installPack, type Credential } from './userFolder';

export interface N8nOptions {
  /** The pack, as packTarball() makes it; left out: n8n's own nodes only. */
  tarball?: string;
  /** n8n's data; a new temporary folder, removed by stop(), when left out. */
  userFolder?: string;
  /** More settings of n8n, over the harness' own. */
  env?: Record<string, string>;
  /** Imported before the start; a workflow needs its `id`. */
  workflows?: (Workflow & { id: string })[];
  credentials?: Credential[];
  /** Whether the imported workflows are published; true when left out. */
  publish?: boolean;
  /** Who owns the n8n; made when it has no owner yet. */
  owner?: Owner;
}

/** A real n8n on loopback. */
export interface N8n {
  url: string;
  email: string;
  password: string;
  userFolder: string;
  /** File with everything n8n printed, over all its starts. */
  log: string;
  rest: N8nRest;
  /** Process id of the n8n that runs now. */
  pid(): number;
  /** Newest first. */
  executions: N8nRest['executions'];
  execution(id: string): Promise<Execution>;
  /** Waits for an execution that `wanted` accepts; throws with what there was instead after `seconds`. */
  waitFor(what: string, wanted: (execution: ExecutionSummary) => boolean, seconds?: number): Promise<Execution>;
  /** kill -9, as a power cut; start() brings it back on the same data and address. */
  kill(): Promise<void>;
  start(): Promise<void>;
  restart(): Promise<void>;
  /** Ends it; removes the data folder if the harness made it. */
  stop(): Promise<void>;
}

/**
 * Starts n8n with the pack, credentials and workflows, and its owner signed in at `rest`.
 * The first call on a machine installs n8n, which takes minutes.
 */
export async function startN8n(options: N8nOptions = {}): Promise<N8n> {
  const script = await ensureN8n();
  const userFolder = options.userFolder ?? mkdtempSync(join(tmpdir(), 'qbd-n8n-'));
  mkdirSync(join(userFolder, '.n8n'), { recursive: true });
  if (options.tarball) await installPack(userFolder, options.tarball);
  const [port, brokerPort] = await freePorts(2);
  // By name: the Web Connector refuses addresses in numbers.
  const url = `http://localhost:${port}`;
  const env = n8nEnvironment({ userFolder, port, brokerPort, url }, options.env);
  const { credentials = [], workflows = [], publish = true } = options;
  await importAll(script, env, userFolder, { credentials, workflows, publish });
  const log = join(userFolder, 'n8n.log');
  const owner = options.owner ?? { email: 'owner@example.com', password: `Qb1${randomBytes(9).toString('hex')}` };
  const start = () => startProcess(script, 'start', env, log);
  const n8n = assemble({ url, userFolder, log, owner, process: await start(), start, temporary: !options.userFolder });
  await n8n.rest.signIn(owner);
  if (publish) for (const { id } of workflows) await n8n.rest.untilPublished(id);
  return n8n;
}

interface Parts {
  url: string;
  userFolder: string;
  log: string;
  owner: Owner;
  process: N8nProcess;
  start: () => Promise<N8nProcess>;
  temporary: boolean;
}

function assemble(parts: Parts): N8n {
  const { url, userFolder, log, owner } = parts;
  const rest = new N8nRest(url);
  let running = parts.process;
  const start = async () => {
    running = await parts.start();
  };
  return {
    url,
    ...owner,
    userFolder,
    log,
    rest,
    pid: () => running.pid,
    executions: (filter) => rest.executions(filter),
    execution: (id) => rest.execution(id),
    waitFor: (what, wanted, seconds) => waitFor(rest, what, wanted, seconds),
    kill: () => running.kill(),
    start,
    restart: async () => {
      await running.stop();
      await start();
    },
    stop: async () => {
      await running.stop();
      if (parts.temporary) rmSync(userFolder, { recursive: true, force: true });
    },
  };
}

async function waitFor(rest: N8nRest, what: string, wanted: (execution: ExecutionSummary) => boolean, seconds = 60): Promise<Execution> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const executions = await rest.executions();
    const found = executions.find(wanted);
    if (found) return await rest.execution(found.id);
    if (Date.now() > until) {
      const there = executions.map(({ id, workflowId, status }) => `${id} ${workflowId} ${status}`).join(', ');
      throw new Error(`no execution after ${seconds} s: ${what}; there are: ${there || 'none'}`);
    }
    await new Promise((done) => setTimeout(done, 200));
  }
}
