import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { envelope, NS, SOAP_HEADERS, startApp, type Running } from './http';

let app: Running;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

/** The exact bytes of an answer around its method's element. */
function golden(content: string): string {
  return (
    '<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"  ' +
    `xmlns:tns="http://developer.intuit.com/"><soap:Body>${content}</soap:Body></soap:Envelope>`
  );
}

const calls: [name: string, request: string, answer: string][] = [
  ['serverVersion', `<serverVersion ${NS} />`, '<serverVersionResult>1.0</serverVersionResult>'],
  ['clientVersion', `<clientVersion ${NS}><strVersion>2.3.0.207</strVersion></clientVersion>`, '<clientVersionResult></clientVersionResult>'],
  [
    'authenticate',
    `<authenticate ${NS}><strUserName>quickbooks</strUserName><strPassword>secret</strPassword></authenticate>`,
    '<authenticateResult><string>ticket-1</string><string></string></authenticateResult>',
  ],
  [
    'sendRequestXML',
    `<sendRequestXML ${NS}><ticket>t</ticket><strHCPResponse /><strCompanyFileName>C:\\a.qbw</strCompanyFileName><qbXMLCountry>US</qbXMLCountry><qbXMLMajorVers>13</qbXMLMajorVers><qbXMLMinorVers>0</qbXMLMinorVers></sendRequestXML>`,
    '<sendRequestXMLResult></sendRequestXMLResult>',
  ],
  [
    'receiveResponseXML',
    `<receiveResponseXML ${NS}><ticket>t</ticket><response>&lt;QBXML /&gt;</response><hresult /><message /></receiveResponseXML>`,
    '<receiveResponseXMLResult>100</receiveResponseXMLResult>',
  ],
  ['connectionError', `<connectionError ${NS}><ticket>t</ticket><hresult>0x80040408</hresult><message>m</message></connectionError>`, '<connectionErrorResult>done</connectionErrorResult>'],
  ['getLastError', `<getLastError ${NS}><ticket>t</ticket></getLastError>`, '<getLastErrorResult>NoOp</getLastErrorResult>'],
  ['closeConnection', `<closeConnection ${NS}><ticket>t</ticket></closeConnection>`, '<closeConnectionResult>OK</closeConnectionResult>'],
  ['getInteractiveURL', `<getInteractiveURL ${NS}><wcTicket>t</wcTicket><sessionID>s</sessionID></getInteractiveURL>`, '<getInteractiveURLResult></getInteractiveURLResult>'],
  ['interactiveRejected', `<interactiveRejected ${NS}><wcTicket>t</wcTicket><reason>r</reason></interactiveRejected>`, '<interactiveRejectedResult>Interactive mode is not supported by this application.</interactiveRejectedResult>'],
  ['interactiveDone', `<interactiveDone ${NS}><wcTicket>t</wcTicket></interactiveDone>`, '<interactiveDoneResult>Done</interactiveDoneResult>'],
  ['getServerVersion', `<getServerVersion ${NS}><ticket /></getServerVersion>`, '<getServerVersionResult>1.0</getServerVersionResult>'],
  ['authenticate2', `<authenticate2 ${NS}><strUserName>quickbooks</strUserName><strPassword>secret</strPassword></authenticate2>`, '<authenticate2Result><string>ticket-1</string><string></string></authenticate2Result>'],
  ['InteractiveURL', `<InteractiveURL ${NS}><wcTicket>t</wcTicket></InteractiveURL>`, '<InteractiveURLResult></InteractiveURLResult>'],
  ['isInteractiveDone', `<isInteractiveDone ${NS}><wcTicket>t</wcTicket></isInteractiveDone>`, '<isInteractiveDoneResult>Done</isInteractiveDoneResult>'],
];

describe('answers have the exact form that the Web Connector reads', () => {
  test.each(calls)('%s', async (name, request, answer) => {
    const reply = await app.call(request, { soapaction: `"http://developer.intuit.com/${name}"` });
    expect(reply.body).toBe(golden(`<${name}Response ${NS}>${answer}</${name}Response>`));
    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toBe('text/xml; charset=utf-8');
    expect(reply.headers['content-length']).toBe(String(Buffer.byteLength(reply.body)));
    expect(reply.headers['content-encoding']).toBeUndefined();
    expect(reply.headers['transfer-encoding']).toBeUndefined();
  });

  test('0 and negative numbers are written, never left out', async () => {
    for (const value of [0, -1]) {
      app.queue.service.answers.receiveResponseXML = value;
      const reply = await app.call(`<receiveResponseXML ${NS}><ticket>t</ticket></receiveResponseXML>`);
      expect(reply.body).toContain(`<receiveResponseXMLResult>${value}</receiveResponseXMLResult>`);
    }
  });

  test('qbXML goes out as escaped text and characters without a form in XML are left out', async () => {
    app.queue.service.answers.sendRequestXML = '<?xml version="1.0"?><QBXML a="1">A&#38;B ]]> é\u0001\uD800</QBXML>';
    const reply = await app.call(`<sendRequestXML ${NS}><ticket>t</ticket></sendRequestXML>`);
    expect(reply.body).toContain(
      '<sendRequestXMLResult>&lt;?xml version=&quot;1.0&quot;?&gt;&lt;QBXML a=&quot;1&quot;&gt;A&amp;#38;B ]]&gt; é&lt;/QBXML&gt;</sendRequestXMLResult>',
    );
  });
});

describe('calls are read whatever their form', () => {
  const forms: [string, string, Record<string, string>][] = [
    ['SOAPAction absent', `<authenticate ${NS}><strUserName>u</strUserName><strPassword>p</strPassword></authenticate>`, {}],
    ['SOAPAction without quotes', `<authenticate ${NS}><strUserName>u</strUserName><strPassword>p</strPassword></authenticate>`, { soapaction: 'http://developer.intuit.com/authenticate' }],
    ['SOAPAction of another method', `<authenticate ${NS}><strUserName>u</strUserName><strPassword>p</strPassword></authenticate>`, { soapaction: '"http://developer.intuit.com/closeConnection"' }],
    ['prefixed names', '<q:authenticate xmlns:q="http://developer.intuit.com/"><q:strUserName>u</q:strUserName><q:strPassword>p</q:strPassword></q:authenticate>', {}],
    [
      'rpc/encoded',
      '<q1:authenticate soap:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/" xmlns:q1="http://developer.intuit.com/"><strUserName xsi:type="xsd:string">u</strUserName><strPassword xsi:type="xsd:string">p</strPassword></q1:authenticate>',
      {},
    ],
    ['CDATA and comments', `<!-- c --><authenticate ${NS}><strUserName><![CDATA[u]]></strUserName><strPassword>p</strPassword></authenticate>`, {}],
    ['white space between elements', `\n  <authenticate ${NS}>\n <strUserName>u</strUserName>\n <strPassword>p</strPassword>\n</authenticate>\n`, {}],
  ];
  test.each(forms)('%s', async (_form, content, headers) => {
    const reply = await app.call(content, headers);
    expect(reply.status).toBe(200);
    expect(app.queue.service.calls).toEqual([{ method: 'authenticate', argument: { userName: 'u', password: 'p' } }]);
  });

  test('a byte order mark and a missing content type do no harm', async () => {
    const reply = await app.send('POST', '/', `\uFEFF${envelope(`<serverVersion ${NS} />`)}`);
    expect(reply.status).toBe(200);
  });

  test('blanks at the ends of a password count', async () => {
    await app.call(`<authenticate ${NS}><strUserName>u</strUserName><strPassword> p </strPassword></authenticate>`);
    expect(app.queue.service.calls[0]?.argument).toEqual({ userName: 'u', password: ' p ' });
  });

  test('parameters that are absent, empty or nil are empty text and 0', async () => {
    await app.call(`<sendRequestXML ${NS}><ticket xsi:nil="true" /></sendRequestXML>`);
    expect(app.queue.service.calls[0]?.argument).toEqual({
      ticket: '', hcpResponse: '', companyFileName: '', country: '', majorVersion: 0, minorVersion: 0,
    });
  });

  test.each([
    ['escaped', (xml: string) => xml.replaceAll('&', '&amp;').replaceAll('<', '&lt;')],
    ['CDATA', (xml: string) => `<![CDATA[${xml}]]>`],
    ['rpc', (xml: string) => `<x/>${xml.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}`],
  ])('a whole qbXML document arrives unchanged: %s', async (form, wrap) => {
    const document = '<?xml version="1.0" ?><QBXML><A>x &amp; y</A>  <B>Ü 中 😀</B>\n</QBXML>';
    const type = form === 'rpc' ? ' xsi:type="xsd:string"' : '';
    const content = wrap(document).replace('<x/>', '');
    await app.call(`<receiveResponseXML ${NS}><ticket>t</ticket><response${type}>${content}</response></receiveResponseXML>`);
    expect(app.queue.service.calls[0]?.argument).toEqual({ ticket: 't', response: document, hresult: '', message: '' });
  });

  test('a reply of 20 MB arrives unchanged', async () => {
    const row = '<CustomerRet><Name>Müller &amp; Co</Name></CustomerRet>';
    const document = row.repeat(330_000);
    const escaped = row.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').repeat(330_000);
    expect(Buffer.byteLength(escaped)).toBeGreaterThan(20_000_000);
    const reply = await app.send('POST', '/', envelope(`<receiveResponseXML ${NS}><ticket>t</ticket><response>${escaped}</response></receiveResponseXML>`), SOAP_HEADERS);
    expect(reply.status).toBe(200);
    const { response } = app.queue.service.calls[0]?.argument as { response: string };
    expect(response === document).toBe(true);
  }, 60_000);

  test('a client that asks before it sends (Expect: 100-continue) is answered', async () => {
    const reply = await app.call(`<serverVersion ${NS} />`, { expect: '100-continue' });
    expect(reply.status).toBe(200);
  });
});
