/** The eight methods of a Web Connector service in plain values, as the client calls them. */
export interface WebConnectorEndpoint {
  serverVersion(): Promise<string>;
  clientVersion(version: string): Promise<string>;
  authenticate(userName: string, password: string): Promise<string[]>;
  sendRequestXML(call: SendRequestCall): Promise<string>;
  receiveResponseXML(call: ReceiveResponseCall): Promise<number>;
  connectionError(call: ConnectionErrorCall): Promise<string>;
  getLastError(ticket: string): Promise<string>;
  closeConnection(ticket: string): Promise<string>;
}

export type MethodName = keyof WebConnectorEndpoint;

export interface SendRequestCall {
  ticket: string;
  hcpResponse: string;
  companyFileName: string;
  country: string;
  majorVersion: number;
  minorVersion: number;
}

export interface ReceiveResponseCall {
  ticket: string;
  response: string;
  hresult: string;
  message: string;
}

export interface ConnectionErrorCall {
  ticket: string;
  hresult: string;
  message: string;
}

/** QuickBooks Web Connector's own errors, by the method whose call failed. */
export const QBWC_CODES: Record<MethodName, string> = {
  serverVersion: 'QBWC1036', clientVersion: 'QBWC1036', authenticate: 'QBWC1012', sendRequestXML: 'QBWC1041',
  receiveResponseXML: 'QBWC1042', getLastError: 'QBWC1043', closeConnection: 'QBWC1044', connectionError: 'QBWC1045',
};

/** A call that failed on the way or was answered in a form the Web Connector can't read. The update ends. */
export class ConnectorError extends Error {
  constructor(readonly method: MethodName, message: string) {
    super(`${QBWC_CODES[method]}: ${message}`);
    this.name = 'ConnectorError';
  }
}
