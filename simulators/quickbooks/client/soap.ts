import http from 'node:http';
import https from 'node:https';
import { parseXml, XmlError, type XmlNode } from '../xml/parse';
import { ConnectorError, type MethodName, type WebConnectorEndpoint } from './service';

const INTUIT = 'http://developer.intuit.com/';
const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
/** The user agent of the .NET Framework's web service client. */
const USER_AGENT = 'Mozilla/4.0 (compatible; MSIE 6.0; MS Web Services Client Protocol 4.0.30319.42000)';

export interface SoapOptions {
  /** Milliseconds that a call may take; .NET's default is 100 s. */
  timeout?: number;
  /** Announce the body by `Expect: 100-continue` and wait for leave to send it. Default true. */
  expectContinue?: boolean;
}

/** A Web Connector service reached by SOAP in the wire form of the .NET client, which reads answers strictly. */
export function soapEndpoint(url: string, options: SoapOptions = {}): WebConnectorEndpoint {
  const call = (method: MethodName, parameters: [string, string][]) => new SoapCall(url, method, options).send(parameters);
  return {
    serverVersion: async () => textResult(await call('serverVersion', []), 'serverVersion'),
    clientVersion: async (version) => textResult(await call('clientVersion', [['strVersion', version]]), 'clientVersion'),
    authenticate: async (user, password) => arrayResult(await call('authenticate', [['strUserName', user], ['strPassword', password]])),
    sendRequestXML: async (c) => textResult(await call('sendRequestXML', [
      ['ticket', c.ticket], ['strHCPResponse', c.hcpResponse], ['strCompanyFileName', c.companyFileName], ['qbXMLCountry', c.country],
      ['qbXMLMajorVers', String(c.majorVersion)], ['qbXMLMinorVers', String(c.minorVersion)],
    ]), 'sendRequestXML'),
    receiveResponseXML: async (c) => intResult(await call('receiveResponseXML', [
      ['ticket', c.ticket], ['response', c.response], ['hresult', c.hresult], ['message', c.message],
    ])),
    connectionError: async (c) => textResult(await call('connectionError', [['ticket', c.ticket], ['hresult', c.hresult], ['message', c.message]]), 'connectionError'),
    getLastError: async (ticket) => textResult(await call('getLastError', [['ticket', ticket]]), 'getLastError'),
    closeConnection: async (ticket) => textResult(await call('closeConnection', [['ticket', ticket]]), 'closeConnection'),
  };
}

interface HttpReply {
  status: number;
  contentType: string;
  body: Buffer;
}

class SoapCall {
  constructor(private readonly url: string, private readonly method: MethodName, private readonly options: SoapOptions) {}

  /** Sends the call and returns the `<Method>Response` element. Throws ConnectorError. */
  async send(parameters: [string, string][]): Promise<XmlNode> {
    let reply: HttpReply;
    try {
      reply = await this.post(Buffer.from(envelope(this.method, parameters), 'utf8'));
    } catch (error) {
      throw this.error(error instanceof Error ? error.message : String(error));
    }
    return this.read(reply);
  }

  private post(body: Buffer): Promise<HttpReply> {
    const { timeout = 100_000, expectContinue = true } = this.options;
    const target = new URL(this.url);
    const headers = {
      'User-Agent': USER_AGENT, 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: `"${INTUIT}${this.method}"`,
      'Content-Length': body.length, Connection: 'Keep-Alive', ...(expectContinue ? { Expect: '100-continue' } : {}),
    };
    return new Promise((resolve, reject) => {
      const transport = target.protocol === 'https:' ? https : http;
      const request = transport.request(target, { method: 'POST', headers, timeout }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => resolve({
          status: response.statusCode ?? 0, contentType: response.headers['content-type'] ?? '', body: Buffer.concat(chunks),
        }));
      });
      request.on('timeout', () => request.destroy(new Error('The operation has timed out.')));
      request.on('error', reject);
      sendBody(request, body, expectContinue);
    });
  }

  private read(reply: HttpReply): XmlNode {
    const type = reply.contentType.split(';')[0]?.trim().toLowerCase();
    const isXml = type === 'text/xml';
    if (reply.status !== 200 && !(reply.status === 500 && isXml)) throw this.error(`The request failed with HTTP status ${reply.status}.`);
    if (!isXml) throw this.error(`Client found response content type of '${reply.contentType}', but expected 'text/xml'.`);
    if (reply.body[0] !== 0x3c) throw this.error('The response is not well-formed XML: it does not begin with <.');
    const root = this.parse(reply.body);
    const body = root.children.find((child) => local(child) === 'Body');
    if (local(root) !== 'Envelope' || namespaceOf([root]) !== SOAP || !body) throw this.error('The response is not a SOAP envelope.');
    const first = body.children[0];
    if (!first) throw this.error('The SOAP body is empty.');
    if (local(first) === 'Fault') throw this.error(`Server was unable to process request: ${faultText(first)}`);
    const inherited = namespaceOf([root, body, first]);
    if (local(first) !== `${this.method}Response` || inherited !== INTUIT) throw this.error(`Unexpected answer element ${first.name} in ${inherited ?? 'no namespace'}.`);
    return withNamespace(first, [root, body]);
  }

  private parse(body: Buffer): XmlNode {
    try {
      return parseXml(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)).root;
    } catch (error) {
      const why = error instanceof XmlError ? error.message : 'invalid UTF-8';
      throw this.error(`There is an error in the XML document: ${why}`);
    }
  }

  private error(message: string): ConnectorError {
    return new ConnectorError(this.method, message);
  }
}

/** With Expect, the body goes out on `100 Continue`; .NET sends it after 350 ms in any case. */
function sendBody(request: http.ClientRequest, body: Buffer, expectContinue: boolean): void {
  if (!expectContinue) {
    request.end(body);
    return;
  }
  let sent = false;
  const send = () => {
    if (!sent) request.end(body);
    sent = true;
  };
  request.on('continue', send);
  request.flushHeaders();
  setTimeout(send, 350).unref();
}

function envelope(method: string, parameters: [string, string][]): string {
  const inner = parameters.map(([name, value]) => (value === '' ? `<${name} />` : `<${name}>${escapeText(value)}</${name}>`)).join('');
  const call = inner === '' ? `<${method} xmlns="${INTUIT}" />` : `<${method} xmlns="${INTUIT}">${inner}</${method}>`;
  return '<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">' +
    `<soap:Body>${call}</soap:Body></soap:Envelope>`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#xD;');
}

function local(node: XmlNode): string {
  return node.name.slice(node.name.indexOf(':') + 1);
}

/** Namespace of the last element of a path from the root. */
function namespaceOf(path: readonly XmlNode[]): string | undefined {
  const name = path[path.length - 1]?.name ?? '';
  const declaration = name.includes(':') ? `xmlns:${name.slice(0, name.indexOf(':'))}` : 'xmlns';
  return [...path].reverse().map((node) => node.attributes[declaration]).find((value) => value !== undefined);
}

/** The element with its children reduced to those in the Intuit namespace, by local name. */
function withNamespace(node: XmlNode, ancestors: readonly XmlNode[]): XmlNode {
  const path = [...ancestors, node];
  const children = node.children
    .filter((child) => namespaceOf([...path, child]) === INTUIT)
    .map((child) => withNamespace(child, path));
  return { ...node, name: local(node), children };
}

function faultText(fault: XmlNode): string {
  return fault.children.find((child) => local(child) === 'faultstring')?.text ?? 'fault without text';
}

/** A result that isn't there reads as an empty string, as .NET's null does. */
function textResult(response: XmlNode, method: MethodName): string {
  return response.children.find((child) => child.name === `${method}Result`)?.text ?? '';
}

/** A number that isn't there or isn't one can't be read: the element is required. */
function intResult(response: XmlNode): number {
  const text = response.children.find((child) => child.name === 'receiveResponseXMLResult')?.text ?? '';
  if (!/^\s*[+-]?\d+\s*$/.test(text)) throw new ConnectorError('receiveResponseXML', 'Input string was not in a correct format.');
  return Number(text);
}

function arrayResult(response: XmlNode): string[] {
  const result = response.children.find((child) => child.name === 'authenticateResult');
  if (!result) throw new ConnectorError('authenticate', 'Object reference not set to an instance of an object.');
  return result.children.filter((child) => child.name === 'string').map((child) => child.text);
}
