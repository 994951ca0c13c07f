import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { soapEndpoint, type WebConnectorEndpoint } from '../../../simulators/quickbooks';

const open: http.Server[] = [];
afterEach(() => open.splice(0).forEach((server) => server.close()));

interface Canned {
  status?: number;
  headers?: Record<string, string>;
  body: string | Buffer;
}

/** A server that answers every POST alike and keeps what it was sent. */
async function serve(canned: Canned) {
  const seen: { headers: http.IncomingHttpHeaders; body: string }[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      response.writeHead(canned.status ?? 200, canned.headers ?? { 'Content-Type': 'text/xml; charset=utf-8' });
      response.end(canned.body);
    });
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { seen, endpoint: soapEndpoint(`http://127.0.0.1:${(server.address() as AddressInfo).port}/qbwc?x=1`) };
}

const soap = (inner: string) => `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>${inner}</soap:Body></soap:Envelope>`;
const NS = 'xmlns="http://developer.intuit.com/"';
const authenticated = soap(`<authenticateResponse ${NS}><authenticateResult><string>t &amp; 1</string><string /></authenticateResult></authenticateResponse>`);

describe('requests', () => {
  it('have the form of the .NET client', async () => {
    const { seen, endpoint } = await serve({ body: authenticated });
    expect(await endpoint.authenticate('a<b&', 'päss')).toEqual(['t & 1', '']);
    const { headers, body } = seen[0] ?? { headers: {}, body: '' };
    expect(headers).toMatchObject({
      'content-type': 'text/xml; charset=utf-8', soapaction: '"http://developer.intuit.com/authenticate"', expect: '100-continue',
    });
    expect(headers['user-agent']).toMatch(/^Mozilla\/4.0 .*MS Web Services Client Protocol/);
    expect(body).toContain(`<soap:Body><authenticate ${NS}><strUserName>a&lt;b&amp;</strUserName><strPassword>päss</strPassword></authenticate></soap:Body>`);
  });

  it('self-close empty parameters and calls without any', async () => {
    const { seen, endpoint } = await serve({ body: soap(`<sendRequestXMLResponse ${NS}><sendRequestXMLResult>&lt;?xml version="1.0"?&gt;</sendRequestXMLResult></sendRequestXMLResponse>`) });
    expect(await endpoint.sendRequestXML({ ticket: 't', hcpResponse: '', companyFileName: 'C:\\a.qbw', country: 'US', majorVersion: 13, minorVersion: 0 })).toBe('<?xml version="1.0"?>');
    expect(seen[0]?.body).toContain('<ticket>t</ticket><strHCPResponse /><strCompanyFileName>C:\\a.qbw</strCompanyFileName><qbXMLCountry>US</qbXMLCountry><qbXMLMajorVers>13</qbXMLMajorVers>');
    await endpoint.serverVersion().catch(() => undefined);
    expect(seen[1]?.body).toContain(`<soap:Body><serverVersion ${NS} /></soap:Body>`);
  });
});

describe('answers', () => {
  const authenticate = (endpoint: WebConnectorEndpoint) => endpoint.authenticate('u', 'p');

  it.each<[string, Canned, RegExp]>([
    ['HTML', { headers: { 'Content-Type': 'text/html' }, body: '<html></html>' }, /expected 'text\/xml'/],
    ['application/xml', { headers: { 'Content-Type': 'application/xml' }, body: authenticated }, /expected 'text\/xml'/],
    ['a byte order mark', { body: `\uFEFF${authenticated}` }, /does not begin/],
    ['space before the prolog', { body: ` ${authenticated}` }, /does not begin/],
    ['a redirect', { status: 302, headers: { Location: 'http://127.0.0.1:1/' }, body: '' }, /HTTP status 302/],
    ['an error status', { status: 401, body: authenticated }, /HTTP status 401/],
    ['a fault', { status: 500, body: soap('<soap:Fault><faultcode>soap:Server</faultcode><faultstring>broken</faultstring></soap:Fault>') }, /unable to process request: broken/],
    ['another namespace', { body: authenticated.replace('http://developer.intuit.com/', 'http://developer.intuit.com') }, /Unexpected answer element/],
    ['another method’s answer', { body: authenticated.replaceAll('authenticate', 'authorise') }, /Unexpected answer element/],
    ['text that is not well-formed', { body: authenticated.slice(0, -5) }, /error in the XML document/],
    ['invalid UTF-8', { body: Buffer.concat([Buffer.from('<?xml version="1.0"?><a>'), Buffer.from([0xff]), Buffer.from('</a>')]) }, /invalid UTF-8/],
  ])('are refused: %s', async (_what, canned, message) => {
    const { endpoint } = await serve(canned);
    await expect(authenticate(endpoint)).rejects.toThrow(message);
    await expect(authenticate(endpoint)).rejects.toThrow(/^QBWC1012/);
  });

  it('with the array in another namespace read as empty, like .NET', async () => {
    const { endpoint } = await serve({ body: soap(`<authenticateResponse ${NS}><authenticateResult xmlns:a="http://schemas.microsoft.com/2003/10/Serialization/Arrays"><a:string>t</a:string><a:string /></authenticateResult></authenticateResponse>`) });
    expect(await authenticate(endpoint)).toEqual([]);
  });

  it('with prefixes and CDATA are read by namespace', async () => {
    const { endpoint } = await serve({ body: '<?xml version="1.0"?><e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:q="http://developer.intuit.com/"><e:Body>' +
      '<q:getLastErrorResponse><q:getLastErrorResult><![CDATA[<NoOp>]]></q:getLastErrorResult></q:getLastErrorResponse></e:Body></e:Envelope>' });
    expect(await endpoint.getLastError('t')).toBe('<NoOp>');
  });

  it('without the number of receiveResponseXML are refused', async () => {
    const { endpoint } = await serve({ body: soap(`<receiveResponseXMLResponse ${NS} />`) });
    await expect(endpoint.receiveResponseXML({ ticket: 't', response: 'x', hresult: '', message: '' })).rejects.toThrow(/^QBWC1042/);
  });

  it('that never come end the call', async () => {
    const endpoint = soapEndpoint('http://127.0.0.1:1/');
    await expect(endpoint.closeConnection('t')).rejects.toThrow(/^QBWC1044/);
  });
});
