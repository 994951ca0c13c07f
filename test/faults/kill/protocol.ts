import type { Storage } from '../../../engine/queue/api';
import type { CutPoint } from '../../../simulators/quickbooks';
import type { Deal, DealOutcome } from '../workflow';

/** What the Windows machine is started with. */
export interface WindowsConfig {
  url: string;
  companyFile: string;
  userName: string;
  password: string;
  ownerId: string;
  fileId: string;
}

export type ToWindows = { do: 'update' } | { do: 'go on' };

export type FromWindows =
  | { is: 'ready' }
  /** The conversation stands still at this point until it is told to go on. */
  | { is: 'at'; point: CutPoint; writes: boolean }
  | { is: 'timed'; method: 'sendRequestXML' | 'receiveResponseXML'; milliseconds: number }
  | { is: 'updated'; end: string; error: string };

/** What the stand-in for n8n is started with: the deals that have no outcome yet. */
export interface SenderConfig {
  storage: Storage;
  connection: string;
  port: number;
  /** Number of this process in its run: ids of executions never come again. */
  life: number;
  deals: Deal[];
}

export type FromSender = { is: 'ready' } | { is: 'starting' } | { is: 'outcome'; dealId: string; outcome: DealOutcome };
