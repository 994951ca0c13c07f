import { randomUUID } from 'node:crypto';
import type { WebConnectorService } from './service';

/** Result types of the contract; `int` is always written, even when it is 0. */
export type ResultType = 'string' | 'int' | 'ArrayOfString';
export type MethodResult = string | number | string[];

/** Reads a parameter by its name; a parameter that is absent or empty is `''`. */
export type Parameters = (name: string) => string;

/** One SOAP method: what it is called, what it takes, and how it reaches the service. */
export interface Method {
  name: string;
  parameters: { name: string; type: 'string' | 'int' }[];
  result: ResultType;
  /** A name that some editions of Intuit's guide use for a method of the contract: answered, but not in the published WSDL. */
  alias?: boolean;
  call(service: WebConnectorService, read: Parameters): Promise<MethodResult>;
  /**
   * The answer when the service itself fails. It lets the Web Connector end the update in good order, where a SOAP
   * fault would make it drop the session without closeConnection: a write in flight stays in flight and is asked for
   * in the next session.
   */
  whenFailing(): MethodResult;
}

const NO_INTERACTIVE = 'Interactive mode is not supported by this application.';
const FAILURE_TEXT = 'The application could not answer. Nothing is lost; the next update goes on. The reason is in the log of n8n.';

function strings(...names: string[]): Method['parameters'] {
  return names.map((name) => ({ name, type: 'string' as const }));
}

function integer(text: string): number {
  const value = Number.parseInt(text, 10);
  return Number.isNaN(value) ? 0 : value;
}

const serverVersion: Method = {
  name: 'serverVersion',
  parameters: [],
  result: 'string',
  call: (service) => service.serverVersion(),
  whenFailing: () => '',
};

const authenticate: Method = {
  name: 'authenticate',
  parameters: strings('strUserName', 'strPassword'),
  result: 'ArrayOfString',
  call: (service, read) => service.authenticate(read('strUserName'), read('strPassword')),
  whenFailing: () => [randomUUID(), 'busy'],
};

const sendRequestXML: Method = {
  name: 'sendRequestXML',
  parameters: [
    ...strings('ticket', 'strHCPResponse', 'strCompanyFileName', 'qbXMLCountry'),
    { name: 'qbXMLMajorVers', type: 'int' },
    { name: 'qbXMLMinorVers', type: 'int' },
  ],
  result: 'string',
  call: (service, read) =>
    service.sendRequestXML({
      ticket: read('ticket'),
      hcpResponse: read('strHCPResponse'),
      companyFileName: read('strCompanyFileName'),
      country: read('qbXMLCountry'),
      majorVersion: integer(read('qbXMLMajorVers')),
      minorVersion: integer(read('qbXMLMinorVers')),
    }),
  whenFailing: () => '',
};

const receiveResponseXML: Method = {
  name: 'receiveResponseXML',
  parameters: strings('ticket', 'response', 'hresult', 'message'),
  result: 'int',
  call: (service, read) =>
    service.receiveResponseXML({
      ticket: read('ticket'),
      response: read('response'),
      hresult: read('hresult'),
      message: read('message'),
    }),
  whenFailing: () => -1,
};

const interactiveUrl: Method = {
  name: 'getInteractiveURL',
  parameters: strings('wcTicket', 'sessionID'),
  result: 'string',
  call: () => Promise.resolve(''),
  whenFailing: () => '',
};

const interactiveDone: Method = {
  name: 'interactiveDone',
  parameters: strings('wcTicket'),
  result: 'string',
  call: () => Promise.resolve('Done'),
  whenFailing: () => 'Done',
};

/** The eight methods, the three of interactive mode as refusals, and the other names that Intuit's guide gives some of them. */
export const methods: readonly Method[] = [
  serverVersion,
  {
    name: 'clientVersion',
    parameters: strings('strVersion'),
    result: 'string',
    call: (service, read) => service.clientVersion(read('strVersion')),
    whenFailing: () => '',
  },
  authenticate,
  sendRequestXML,
  receiveResponseXML,
  {
    name: 'connectionError',
    parameters: strings('ticket', 'hresult', 'message'),
    result: 'string',
    call: (service, read) =>
      service.connectionError({ ticket: read('ticket'), hresult: read('hresult'), message: read('message') }),
    whenFailing: () => 'done',
  },
  {
    name: 'getLastError',
    parameters: strings('ticket'),
    result: 'string',
    call: (service, read) => service.getLastError(read('ticket')),
    whenFailing: () => FAILURE_TEXT,
  },
  {
    name: 'closeConnection',
    parameters: strings('ticket'),
    result: 'string',
    call: (service, read) => service.closeConnection(read('ticket')),
    whenFailing: () => 'OK',
  },
  interactiveUrl,
  {
    name: 'interactiveRejected',
    parameters: strings('wcTicket', 'reason'),
    result: 'string',
    call: () => Promise.resolve(NO_INTERACTIVE),
    whenFailing: () => NO_INTERACTIVE,
  },
  interactiveDone,
  { ...serverVersion, name: 'getServerVersion', parameters: strings('ticket'), alias: true },
  { ...authenticate, name: 'authenticate2', alias: true },
  { ...interactiveUrl, name: 'InteractiveURL', alias: true },
  { ...interactiveDone, name: 'isInteractiveDone', alias: true },
];
