import { describe, expect, it } from 'vitest';
import { begin, connection, invoice, invoicesMade, lookUp, receive, reply, requestsIn, rig, send, wait } from './support';

describe('an update session', () => {
  it('answers none without work, and OK to the closeConnection that follows', async () => {
    const { wc } = await rig();
    const [ticket, word] = await wc.authenticate('clerk', 'secret');
    expect(word).toBe('none');
    expect(await wc.closeConnection(ticket ?? '')).toBe('OK');
  });

  it('refuses a wrong password, and any after five of them, for a minute', async () => {
    const { queue, wc, clock } = await rig();
    await queue.enqueue(connection, [invoice('A')]);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await wc.authenticate('clerk', `guess ${attempt}`))[1]).toBe('nvu');
    }
    expect((await wc.authenticate('clerk', 'secret'))[1]).toBe('nvu');
    clock.advance(61_000);
    expect((await wc.authenticate('clerk', 'secret'))[1]).toBe('');
  });

  it('puts the set into the store before it leaves, with one id of at most 23 characters', async () => {
    const { queue, core, wc } = await rig();
    await queue.enqueue(connection, [invoice('A')]);
    const ticket = await begin(wc);
    const xml = await send(wc, ticket);
    const stored = await core.store.db.selectFrom('qbd_message_set').selectAll().executeTakeFirstOrThrow();
    expect(stored).toMatchObject({ xml, state: 'sent', access: 'write' });
    expect(xml).toContain(`newMessageSetID="${stored.id}"`);
    expect(stored.id.length).toBeLessThanOrEqual(23);
  });

  it('never mixes reads and writes in a set, and keeps the order of what was asked', async () => {
    const { queue, wc } = await rig();
    await queue.enqueue(connection, [invoice('A'), lookUp('X'), invoice('B')]);
    const ticket = await begin(wc);
    const first = await send(wc, ticket);
    expect(requestsIn(first).map(({ type }) => type)).toEqual(['InvoiceAddRq', 'InvoiceAddRq']);
    expect(await receive(wc, ticket, invoicesMade(first))).toBeLessThan(100);
    expect(requestsIn(await send(wc, ticket)).map(({ type }) => type)).toEqual(['CustomerQueryRq']);
  });

  it('keeps two tasks about one record apart and in order', async () => {
    const { queue, wc } = await rig();
    await queue.enqueue(connection, [
      invoice('first', { records: ['Customer:1'] }),
      invoice('second', { records: ['customer:1'] }),
      invoice('other', { records: ['Customer:2'] }),
    ]);
    const ticket = await begin(wc);
    const one = await send(wc, ticket);
    expect(one).toContain('first');
    expect(one).toContain('other');
    expect(one).not.toContain('second');
    await receive(wc, ticket, invoicesMade(one));
    expect(await send(wc, ticket)).toContain('second');
  });

  it('sends higher priority first', async () => {
    const { queue, wc } = await rig({ maxRequests: 1 });
    await queue.enqueue(connection, [invoice('later'), invoice('sooner', { priority: 10 })]);
    const ticket = await begin(wc);
    expect(await send(wc, ticket)).toContain('sooner');
  });

  it('fills sets up to the limit and reports less than 100 while work is left', async () => {
    const { queue, wc } = await rig({ maxRequests: 2 });
    await queue.enqueue(connection, ['A', 'B', 'C'].map((name) => invoice(name)));
    const ticket = await begin(wc);
    const progress = await receive(wc, ticket, invoicesMade(await send(wc, ticket)));
    expect(progress).toBeGreaterThan(0);
    expect(progress).toBeLessThan(100);
    expect(await receive(wc, ticket, invoicesMade(await send(wc, ticket), 3))).toBe(100);
  });

  it('asks for many names in one request and gives each task its own row', async () => {
    const { queue, wc } = await rig();
    const { tasks } = await queue.enqueue(connection, [lookUp('Acme'), lookUp('Byte'), lookUp('Core')]);
    const ticket = await begin(wc);
    const xml = await send(wc, ticket);
    expect(requestsIn(xml)).toHaveLength(1);
    const rows = ['ACME', 'Core'].map((name) => `<CustomerRet><ListID>L-${name}</ListID><FullName>${name}</FullName></CustomerRet>`).join('');
    await receive(wc, ticket, reply([{ id: '1', type: 'CustomerQueryRs', code: 500, message: 'not all found', inner: rows }]));
    const found = await Promise.all(tasks.map(async (task) => (await queue.task(task.taskId))?.result?.rows));
    expect(found).toEqual([[1], [0], [1]]);
  });

  it('knows records without levels by their Name', async () => {
    const { queue, wc } = await rig();
    const { tasks } = await queue.enqueue(connection, [lookUp('Acme'), lookUp('Byte')]);
    const ticket = await begin(wc);
    await send(wc, ticket);
    await receive(wc, ticket, reply([{ id: '1', type: 'CustomerQueryRs', inner: '<VendorRet><ListID>V-1</ListID><Name>Byte</Name></VendorRet>' }]));
    const found = await Promise.all(tasks.map(async (task) => (await queue.task(task.taskId))?.result?.rows));
    expect(found).toEqual([[0], [1]]);
  });

  it('asks one by one when QuickBooks refuses a question for many', async () => {
    const { queue, wc } = await rig();
    await queue.enqueue(connection, [lookUp('Acme'), lookUp('Byte')]);
    const ticket = await begin(wc);
    await send(wc, ticket);
    await receive(wc, ticket, reply([{ id: '1', type: 'CustomerQueryRs', code: 3120, message: 'not found' }]));
    expect(requestsIn(await send(wc, ticket))).toHaveLength(2);
  });

  it('holds the call while a woken workflow adds its next task, which then rides in the same session', async () => {
    const { queue, core, wc, clock } = await rig({ lingerSeconds: 3, noOpRounds: 2 });
    await queue.enqueue(connection, [invoice('A')], wait);
    core.deliver = async () => {
      await queue.enqueue(connection, [invoice('follow-up')], wait);
      core.deliver = async () => ({ status: 200, body: '' });
      return { status: 200, body: '' };
    };
    const ticket = await begin(wc);
    expect(await receive(wc, ticket, invoicesMade(await send(wc, ticket)))).toBeLessThan(100);
    const second = await send(wc, ticket);
    expect(second).toContain('follow-up');
    expect(await receive(wc, ticket, invoicesMade(second, 2))).toBeLessThan(100);

    const before = clock.now();
    expect(await send(wc, ticket)).toBe('');
    expect(clock.now() - before).toBeGreaterThanOrEqual(3000);
    expect(await wc.getLastError(ticket)).toBe('NoOp');
    clock.advance(5000);
    expect(await send(wc, ticket)).toBe('');
    expect(await wc.getLastError(ticket)).toBe('NoOp');
    clock.advance(5000);
    expect(await send(wc, ticket)).toBe('');
    expect(await wc.getLastError(ticket)).not.toBe('NoOp');
    expect(await wc.closeConnection(ticket)).toBe('OK');
  });

  it('ends at the session cap with work left, and goes on in the next session', async () => {
    const { queue, wc, clock } = await rig({ maxRequests: 1, sessionCapSeconds: 60 });
    await queue.enqueue(connection, [invoice('A'), invoice('B')]);
    const ticket = await begin(wc);
    const xml = await send(wc, ticket);
    clock.advance(61_000);
    expect(await receive(wc, ticket, invoicesMade(xml))).toBe(100);
    await wc.closeConnection(ticket);
    expect(await send(wc, await begin(wc))).toContain('B');
  });

  it('is busy for a second Web Connector while the first may be at work', async () => {
    const { queue, wc, clock } = await rig();
    await queue.enqueue(connection, [invoice('A')]);
    const ticket = await begin(wc);
    expect((await wc.authenticate('clerk', 'secret'))[1]).toBe('busy');
    await send(wc, ticket);
    clock.advance(120_000);
    expect((await wc.authenticate('clerk', 'secret'))[1]).toBe('busy');
  });

  it('does not know foreign tickets: nothing to send, -1, a plain text, OK', async () => {
    const { wc } = await rig();
    expect(await send(wc, 'no such ticket')).toBe('');
    expect(await receive(wc, 'no such ticket', reply([]))).toBe(-1);
    expect(await wc.getLastError('no such ticket')).toMatch(/not known/);
    expect(await wc.closeConnection('no such ticket')).toBe('OK');
  });

  it("does not accept another connection's ticket", async () => {
    const { queue, wc } = await rig();
    await queue.ensureConnection('Second');
    const second = queue.webConnector('Second', () => true);
    await queue.enqueue(connection, [invoice('A')]);
    expect(await send(second, await begin(wc))).toBe('');
  });

  it('lets a refused request fail alone: halves the set until the culprit stands by itself', async () => {
    const { queue, wc } = await rig();
    const names = ['A', 'B', 'poison', 'D', 'E'];
    const { tasks } = await queue.enqueue(connection, names.map((name) => invoice(name)));
    const ticket = await begin(wc);
    let made = 0;
    for (let xml = await send(wc, ticket); xml !== ''; xml = await send(wc, ticket)) {
      const progress = xml.includes('poison')
        ? await receive(wc, ticket, '', '0x80040400', 'QuickBooks found an error when parsing the provided XML text stream.')
        : await receive(wc, ticket, invoicesMade(xml, (made += 10)));
      if (progress === 100) break;
    }
    const states = await Promise.all(tasks.map(async (task) => (await queue.task(task.taskId))?.state));
    expect(states).toEqual(['done', 'done', 'failed', 'done', 'done']);
  });

  it('sends a locked record again after a pause, and reports the lock when it stays', async () => {
    const { queue, wc, clock } = await rig();
    const { tasks } = await queue.enqueue(connection, [invoice('A')]);
    const locked = reply([{ id: '1', type: 'InvoiceAddRs', code: 3175, message: 'There was an error adding. The object is in use. internals could not be locked' }]);
    let sends = 0;
    for (; sends < 20; sends += 1) {
      const [ticket = '', word] = await wc.authenticate('clerk', 'secret');
      if (word === 'none') break;
      await send(wc, ticket);
      await receive(wc, ticket, locked);
      await wc.closeConnection(ticket);
      clock.advance(61_000);
    }
    expect(sends).toBe(6);
    expect(await queue.task(tasks[0]?.taskId ?? 0)).toMatchObject({ state: 'failed', failure: { code: '3175' } });
  });

  it('puts an open dialog down to QuickBooks, not to the task, and asks what became of the write', async () => {
    const { queue, wc } = await rig();
    const { tasks } = await queue.enqueue(connection, [invoice('A')]);
    const ticket = await begin(wc);
    await send(wc, ticket);
    expect(await receive(wc, ticket, '', '0x80040414', 'A modal dialog box is showing in the QuickBooks user interface.')).toBe(-1);
    expect(await wc.getLastError(ticket)).toMatch(/dialog/i);
    await wc.closeConnection(ticket);
    expect((await queue.task(tasks[0]?.taskId ?? 0))?.state).toBe('inFlight');
    expect(requestsIn(await send(wc, await begin(wc)))).toEqual([]);
  });
});

describe('the company file', () => {
  const hcp = (stamp: string | null, ownerId: string) => {
    const extension = stamp ? `<DataExtRet><OwnerID>${ownerId}</OwnerID><DataExtName>FileID</DataExtName><DataExtType>STR255TYPE</DataExtType><DataExtValue>${stamp}</DataExtValue></DataExtRet>` : '';
    return reply([
      { id: '0', type: 'HostQueryRs', inner: '<HostRet><ProductName>QuickBooks Pro 2014</ProductName><MajorVersion>24</MajorVersion><MinorVersion>0</MinorVersion><SupportedQBXMLVersion>11.0</SupportedQBXMLVersion><SupportedQBXMLVersion>12.0</SupportedQBXMLVersion></HostRet>' },
      { id: '1', type: 'CompanyQueryRs', inner: `<CompanyRet><CompanyName>Acme</CompanyName>${extension}</CompanyRet>` },
    ]);
  };
  const call = (ticket: string, hcpResponse: string, companyFileName: string) => ({ ticket, hcpResponse, companyFileName, country: 'US', majorVersion: 13, minorVersion: 0 });

  it('is bound on first use; version and edition are kept', async () => {
    const { queue, wc } = await rig();
    await queue.enqueue(connection, [invoice('A')]);
    const known = await queue.connection(connection);
    const xml = await wc.sendRequestXML(call(await begin(wc), hcp(known?.fileId ?? '', known?.ownerId ?? ''), 'C:\\a.qbw'));
    expect(xml).toContain('<?qbxml version="12.0"?>');
    expect(await queue.connection(connection)).toMatchObject({ companyFile: 'C:\\a.qbw', companyName: 'Acme', productName: 'QuickBooks Pro 2014', qbxmlVersion: '12.0' });
  });

  it('is refused when another one is open', async () => {
    const { queue, wc } = await rig();
    await queue.enqueue(connection, [invoice('A')]);
    const known = await queue.connection(connection);
    const ticket = await begin(wc);
    expect(await wc.sendRequestXML(call(ticket, hcp('{11111111-1111-1111-1111-111111111111}', known?.ownerId ?? ''), 'C:\\b.qbw'))).toBe('');
    expect(await wc.getLastError(ticket)).toMatch(/Another company file.*C:\\b\.qbw/);
    expect((await queue.tasks({}))[0]?.state).toBe('waiting');
  });

  it('holds writes when it is met under a new path, until an operator says that it was moved', async () => {
    const { queue, wc, clock } = await rig();
    const known = await queue.connection(connection);
    const right = hcp(known?.fileId ?? '', known?.ownerId ?? '');
    await queue.enqueue(connection, [invoice('A')]);
    const first = await begin(wc);
    await receive(wc, first, invoicesMade(await wc.sendRequestXML(call(first, right, 'C:\\a.qbw'))));
    await wc.closeConnection(first);

    await queue.enqueue(connection, [invoice('B'), lookUp('X')]);
    const second = await begin(wc);
    expect(requestsIn(await wc.sendRequestXML(call(second, right, 'D:\\a.qbw'))).map(({ type }) => type)).toEqual(['CustomerQueryRq']);
    expect((await queue.connection(connection))?.held).toMatch(/C:\\a\.qbw.*D:\\a\.qbw/);
    await receive(wc, second, reply([{ id: '1', type: 'CustomerQueryRs', code: 1 }]));
    await wc.closeConnection(second);

    await queue.confirmCompanyFile(connection, 'moved');
    clock.advance(1000);
    const third = await begin(wc);
    expect(await wc.sendRequestXML(call(third, right, 'D:\\a.qbw'))).toContain('InvoiceAdd');
  });
});
