/**
 * The safeguards against lost, doubled and stuck invoices, and how the sources look without each. `from` must be in
 * its file exactly once. `seed` is where to begin: shortly before the first seed that sees it, to save time.
 * @typedef {{name: string, seed?: number, changes: {file: string, from: string, to: string}[]}} Mutant
 * @type {Mutant[]}
 */
export const mutants = [
  {
    name: 'probe removed: a write without an answer is sent again',
    changes: [{ file: 'engine/queue/putBack.ts', from: "if (set.access === 'read') return putBackSet(core, trx, set, { lostRead: true });", to: 'return putBackSet(core, trx, set, {});' }],
  },
  {
    name: 'wait check removed: any delivery wakes the node',
    seed: 30,
    changes: [{ file: 'nodes/shared/waiting.ts', from: "if (typeof waitId !== 'string' || waitId !== asleepFor)", to: "if (typeof waitId !== 'string')" }],
  },
  {
    name: 'no transaction anywhere in the queue',
    seed: 30,
    changes: [
      { file: 'engine/queue/store.ts', from: 'return store.db.transaction().execute(async (trx) => {\n    if (store.kind', to: 'return (async (trx: Trx) => {\n    if (store.kind' },
      { file: 'engine/queue/store.ts', from: '    return work(trx);\n  });', to: '    return work(trx);\n  })(store.db as unknown as Trx);' },
    ],
  },
  {
    name: 'the XML leaves before its set is stored',
    seed: 941,
    changes: [
      { file: 'engine/queue/messageSets.ts', from: '  const row = await insertSet(core, trx, { id,', to: '  Object.assign(globalThis, { early: xml });\n  const row = await insertSet(core, trx, { id,' },
      { file: 'engine/webconnector/session/sendRequest.ts', from: '  for (;;) {\n    const turn', to: "  Object.assign(globalThis, { early: '' });\n  for (;;) {\n    const turn" },
      {
        file: 'engine/webconnector/session/sendRequest.ts',
        from: '(trx) => takeTurn(core, trx, name, call, began));',
        to: "(trx) => takeTurn(core, trx, name, call, began)).catch((error: unknown): Turn => {\n      const { early } = globalThis as unknown as { early: string };\n      if (early === '') throw error;\n      return { xml: early, woken: false };\n    });",
      },
    ],
  },
  {
    name: 'no transaction when an answer is taken',
    seed: 30,
    changes: [{
      file: 'engine/webconnector/session/receiveResponse.ts',
      from: 'await changing(core.store, name, (trx) => take(core, trx, name, call, reading))',
      to: 'await take(core, core.store.db as unknown as Trx, name, call, reading)',
    }],
  },
  {
    name: 'no transaction when tasks are enqueued',
    seed: 36,
    changes: [
      { file: 'engine/queue/enqueue.ts', from: 'return changing(core.store, connection, async (trx) => {', to: 'return (async (trx: Trx) => {' },
      { file: 'engine/queue/enqueue.ts', from: '    return { tasks: results, waitId };\n  });', to: '    return { tasks: results, waitId };\n  })(core.store.db as unknown as Trx);' },
    ],
  },
  {
    name: '"no record" is believed at once, before the quarantine is over',
    seed: 42,
    changes: [{ file: 'engine/queue/recovery.ts', from: 'if (!counts || (noRecord < 2 && !untrusted)) return { ended: 0, woken: false };', to: '' }],
  },
  {
    name: 'look-up removed: what has no record is sent again',
    changes: [{ file: 'engine/tasks/request.ts', from: "return { ...state, phase: 'lookUp', answers: state.answers.slice(0, state.settled), lost: state.lost + 1 };", to: "return { ...state, phase: 'check', answers: state.answers.slice(0, state.settled) };" }],
  },
  {
    name: 'key join removed: the same key makes another task',
    seed: 100,
    changes: [{ file: 'engine/queue/join.ts', from: "if (!known || known.state === 'not applied') return null;", to: 'if (known || !known) return null;' }],
  },
];
