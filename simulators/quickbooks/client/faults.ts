/**
 * Points at which a conversation can be cut or bent. Each is offered to the fault plan as it comes by; a plan that
 * strikes makes the client do what the name says.
 */
export const cutPoints = [
  // The call never reaches the server.
  'authenticate: request lost', 'sendRequestXML: request lost', 'receiveResponseXML: request lost',
  'getLastError: request lost', 'closeConnection: request lost',
  // The server has done its part, but the client doesn't learn it.
  'authenticate: answer lost', 'sendRequestXML: answer lost', 'receiveResponseXML: answer lost',
  'getLastError: answer lost', 'closeConnection: answer lost',
  // The answer to a message set comes after `delay` ms, while the update is already over; or it comes twice.
  'receiveResponseXML: late', 'receiveResponseXML: repeated',
  // The update stops there, as when the Windows machine is switched off.
  'update: stops before QuickBooks', 'update: stops after QuickBooks',
  // QuickBooks.
  'QuickBooks: not opened', 'QuickBooks: crash before commit', 'QuickBooks: crash half way', 'QuickBooks: crash after commit',
  'QuickBooks: hresult instead', 'QuickBooks: hresult after commit', 'QuickBooks: slow', 'QuickBooks: restarts in session',
  // The iterators of the session are gone, the session itself goes on.
  'QuickBooks: iterator lost',
  // The company file.
  'company: restored from backup', 'company: other file open', 'record: edited meanwhile', 'record: locked',
  // Message-set recovery: the record is not kept (9005), or the status check finds none (600, 9002).
  'recovery: 9005', 'recovery: 600', 'recovery: 9002',
] as const;

export type CutPoint = (typeof cutPoints)[number];

/** Where the conversation is when a cut point comes by. */
export interface CutContext {
  /** Counts the client's updates from 1. */
  update: number;
  /** Counts message sets given to QuickBooks in this client's life, from 1; 0 before the first. */
  messageSet: number;
  /** The message set being carried out or answered, where there is one. */
  xml: string;
  /** Whether that set holds a request that changes the company file. */
  writes: boolean;
}

/** How to strike. Each cut point reads what concerns it. */
export interface Strike {
  /** For `hresult` cuts and `not opened`; default 0x80040402 or 0x80040408. */
  hresult?: string;
  message?: string;
  /** Milliseconds: how slow, how late. Default 60,000. */
  delay?: number;
  /** Index of the request before which QuickBooks crashes; default the middle. */
  at?: number;
  /** Tries that find the record locked; default 1. */
  tries?: number;
}

/**
 * A test's plan. Returning undefined lets the conversation go on; anything it does itself before it returns (edit a
 * record, kill a server) happens at that very point.
 */
export interface FaultPlan {
  at(point: CutPoint, context: CutContext): Strike | undefined | Promise<Strike | undefined>;
}

export const noFaults: FaultPlan = { at: () => undefined };
