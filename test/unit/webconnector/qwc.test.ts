import { describe, expect, test } from 'vitest';
import { verify } from '../../../engine/webconnector/login';
import { addressProblem, qwcFile, qwcFileName } from '../../../engine/webconnector/qwc';

const base = {
  connection: 'main',
  ownerId: '{0a1b2c3d-0000-4000-8000-000000000001}',
  fileId: '0a1b2c3d-0000-4000-8000-000000000002',
  userName: 'quickbooks',
  url: 'https://n8n.example.com/webhook/quickbooks',
};

describe('.qwc', () => {
  test('golden file', () => {
    expect(qwcFile(base)).toBe(`<?xml version="1.0"?>
<QBWCXML>
  <AppName>n8n QuickBooks (main)</AppName>
  <AppID/>
  <AppURL>https://n8n.example.com/webhook/quickbooks</AppURL>
  <AppDescription>Exchanges records between QuickBooks and n8n workflows.</AppDescription>
  <AppSupport>https://n8n.example.com/webhook/quickbooks?support</AppSupport>
  <UserName>quickbooks</UserName>
  <OwnerID>{0a1b2c3d-0000-4000-8000-000000000001}</OwnerID>
  <FileID>{0a1b2c3d-0000-4000-8000-000000000002}</FileID>
  <QBType>QBFS</QBType>
  <Scheduler>
    <RunEveryNSeconds>15</RunEveryNSeconds>
  </Scheduler>
</QBWCXML>
`);
  });

  test('choices: schedule, editions as OR of their bits, read-only', () => {
    const file = qwcFile({ ...base, everySeconds: 60, editions: ['pro', 'premier', 'enterprise'], isReadOnly: false });
    expect(file).toContain('<RunEveryNSeconds>60</RunEveryNSeconds>');
    expect(file).toContain('<AuthFlags>0xE</AuthFlags>');
    expect(file).toContain('<IsReadOnly>false</IsReadOnly>');
    expect(qwcFile({ ...base, editions: ['simpleStart', 'pro', 'premier', 'enterprise'] })).toContain('>0xF<');
    expect(qwcFile({ ...base, everySeconds: 0 })).toContain('<RunEveryNSeconds>1<');
  });

  test('whatever the names hold, the file stays XML and the description short', () => {
    const file = qwcFile({ ...base, connection: 'A & B <c> "d"', userName: 'u&<\u0001', description: 'x'.repeat(200), url: 'https://e.com/q?a=1&b=2' });
    expect(file).toContain('<AppName>n8n QuickBooks (A &amp; B &lt;c&gt; "d")</AppName>');
    expect(file).toContain('<UserName>u&amp;&lt;</UserName>');
    expect(file).toContain('<AppURL>https://e.com/q?a=1&amp;b=2</AppURL>');
    expect(file).toContain(`<AppDescription>${'x'.repeat(80)}</AppDescription>`);
  });

  test.each([
    ['main', 'quickbooks-main.qwc'],
    ['../../etc/passwd', 'quickbooks-etc-passwd.qwc'],
    ['a"\r\nSet-Cookie: x', 'quickbooks-a-Set-Cookie-x.qwc'],
    ['東京', 'quickbooks-connection.qwc'],
  ])('file name of %j', (connection, name) => {
    expect(qwcFileName(connection)).toBe(name);
  });

  test.each([
    ['https://n8n.example.com/x', null],
    ['http://localhost:5678/x', null],
    ['https://office-pc/x', null],
    ['http://office-pc/x', /refuses http/],
    ['https://10.0.0.1/x', /numeric/],
    ['https://[::1]/x', /numeric/],
    ['ftp://e.com/', /not a web address/],
    ['nonsense', /not a web address/],
  ])('address %s', (address, problem) => {
    if (problem === null) expect(addressProblem(address)).toBeNull();
    else expect(addressProblem(address)).toMatch(problem);
  });
});

describe('login', () => {
  const expected = { userName: 'quickbooks', password: 'pässword' };
  test.each([
    ['quickbooks', 'pässword', true],
    ['quickbooks', 'password', false],
    ['QuickBooks', 'pässword', false],
    ['quickbooks', '', false],
    ['', '', false],
    ['quickbooks', 'pässword ', false],
  ])('%j %j is %s', (userName, password, right) => {
    expect(verify(userName, password, expected)).toBe(right);
  });

  test('a connection without a password is open to nobody', () => {
    expect(verify('u', '', { userName: 'u', password: '' })).toBe(false);
  });
});
