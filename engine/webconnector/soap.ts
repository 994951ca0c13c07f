import { Server, WSDL } from 'soap';
import { BadCallError, faultEnvelope, plainEnvelope, receivedEnvelope, receivedTicket, xmlCharacters } from './envelope';
import { methods, type Method, type MethodResult } from './methods';
import type { WebConnectorService } from './service';
import { PORT, SERVICE, wsdl } from './wsdl';

export type Log = (level: 'debug' | 'info' | 'warn' | 'error', message: string, data?: Record<string, unknown>) => void;

/** What goes back: 200 with the method's answer, or 500 with a SOAP 1.1 fault, as that standard asks. */
export interface SoapReply {
  status: 200 | 500;
  xml: string;
}

export interface SoapEndpoint {
  /** Answers one call; never rejects. `xml` is the message as text. */
  answer(xml: string): Promise<SoapReply>;
  /** Answers a call that can't be read as a whole; `head` is its beginning. */
  unreadable(head: string, reason: 'oversized' | 'encoding'): Promise<SoapReply>;
}

const UNREADABLE = {
  oversized: 'The message is larger than this application accepts.',
  encoding: 'The message is not valid UTF-8.',
};

/**
 * Translates between SOAP and a Web Connector service by node-soap. The library gets messages in plain form and no
 * HTTP: its own listener copies the request's content type, follows SOAPAction blindly and sends stack traces.
 */
export function createSoapEndpoint(service: WebConnectorService, log: Log): SoapEndpoint {
  const server = createServer(service, log);
  return {
    async answer(xml) {
      try {
        const reply = await (await server).processRequest(plainEnvelope(xml));
        if (reply.statusCode === 200) return { status: 200, xml: reply.body };
        return fault('Client', 'The message is not a call of the QuickBooks Web Connector.');
      } catch (error) {
        if (error instanceof BadCallError) return fault('Client', error.message);
        log('error', 'A Web Connector call could not be answered', { error: messageOf(error) });
        return fault('Server', 'The application could not answer. The reason is in its log.');
      }
    },
    async unreadable(head, reason) {
      const ticket = receivedTicket(head);
      if (ticket === null) return fault('Client', UNREADABLE[reason]);
      const call = { ticket, response: '', hresult: '', message: UNREADABLE[reason], unreadable: reason };
      try {
        return { status: 200, xml: receivedEnvelope(await service.receiveResponseXML(call)) };
      } catch (error) {
        log('error', 'Web Connector method receiveResponseXML failed', { error: messageOf(error) });
        return { status: 200, xml: receivedEnvelope(-1) };
      }
    },
  };
}

export function fault(who: 'Client' | 'Server', text: string): SoapReply {
  return { status: 500, xml: faultEnvelope(who, text) };
}

function createServer(service: WebConnectorService, log: Log): Promise<Server> {
  const handlers = Object.fromEntries(methods.map((method) => [method.name, handler(method, service, log)]));
  const services = { [SERVICE]: { [PORT]: handlers } };
  const contract = new WSDL(wsdl('http://localhost/', true), '', {});
  // Only the library's client has a setting for this: without it a password loses the blanks at its ends.
  contract.options.preserveWhitespace = true;
  return new Promise((resolve, reject) => {
    const server = new Server(null, '/', services, contract, {
      path: '/',
      services,
      suppressStack: true,
      callback: (error: unknown) => (error ? reject(error as Error) : resolve(server)),
    });
  });
}

function handler(method: Method, service: WebConnectorService, log: Log) {
  return async (args: unknown): Promise<Record<string, unknown>> => {
    let result: MethodResult;
    try {
      result = await method.call(service, (name) => parameter(args, name));
    } catch (error) {
      log('error', `Web Connector method ${method.name} failed`, { error: messageOf(error) });
      result = method.whenFailing();
    }
    return { [`${method.name}Result`]: wireResult(result) };
  };
}

function wireResult(result: MethodResult): string | { string: string[] } {
  if (Array.isArray(result)) return { string: result.map(xmlCharacters) };
  return xmlCharacters(String(result));
}

/** A parameter as text. Only the message's own elements count, never what an object inherits. */
function parameter(args: unknown, name: string): string {
  if (typeof args !== 'object' || args === null || !Object.hasOwn(args, name)) return '';
  const value: unknown = Object.entries(args).find(([key]) => key === name)?.[1];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'number') return String(first);
  return typeof first === 'string' ? first : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
