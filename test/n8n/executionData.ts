/** A value of n8n's item JSON. */
export type ItemJson = Record<string, unknown>;

/** One run of one node: the items of each output, or the error that ended it. */
export interface NodeRun {
  outputs: ItemJson[][];
  status: 'running' | 'success' | 'waiting' | 'error' | 'canceled' | 'unknown';
  error?: { message: string; description?: string };
  /** Milliseconds since 1970. */
  startedAt: number;
  /** Milliseconds that the run took. */
  took: number;
}

interface StoredRun {
  executionStatus?: NodeRun['status'];
  data?: { main?: ({ json: ItemJson }[] | null)[] };
  error?: { message: string; description?: string };
  startTime: number;
  executionTime: number;
}

interface StoredData {
  resultData: { runData?: Record<string, StoredRun[]>; error?: { message: string }; lastNodeExecuted?: string };
}

/** What an execution did, read from n8n's stored form. */
export interface ExecutionData {
  nodes: Record<string, NodeRun[]>;
  error: string | null;
  lastNode: string | null;
}

/** n8n stores run data as "flatted" JSON: an array of values in which a string inside an object or array is an index. */
export function readExecutionData(flatted: string): ExecutionData {
  const { resultData } = unflatten(flatted) as StoredData;
  const nodes = Object.entries(resultData.runData ?? {}).map(([name, runs]) => [name, runs.map(nodeRun)] as const);
  return { nodes: Object.fromEntries(nodes), error: resultData.error?.message ?? null, lastNode: resultData.lastNodeExecuted ?? null };
}

function nodeRun(run: StoredRun): NodeRun {
  return {
    status: run.executionStatus ?? 'unknown',
    outputs: (run.data?.main ?? []).map((items) => (items ?? []).map((item) => item.json)),
    ...(run.error ? { error: run.error } : {}),
    startedAt: run.startTime,
    took: run.executionTime,
  };
}

function unflatten(text: string): unknown {
  const table = JSON.parse(text) as unknown[];
  const done = new Map<number, unknown>();
  const at = (index: number): unknown => {
    if (done.has(index)) return done.get(index);
    const value = table[index];
    if (typeof value !== 'object' || value === null) return value;
    const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {};
    done.set(index, copy); // before its children: values may refer to themselves
    for (const [key, child] of Object.entries(value)) {
      Object.assign(copy, { [key]: typeof child === 'string' ? at(Number(child)) : child });
    }
    return copy;
  };
  return at(0);
}
