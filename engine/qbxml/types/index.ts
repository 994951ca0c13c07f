import type { QbxmlRequest } from '../message';
import type { QbxmlResponseBodies } from './replies';
import type { QbxmlRequestBodies } from './requests';

export type { QbxmlRequestBodies } from './requests';
export type { QbxmlResponseBodies } from './replies';
export type * as RequestElements from './requests';
export type * as ReplyElements from './replies';

/** A request whose body TypeScript checks: `const request: TypedRequest<'CustomerAddRq'> = { type: 'CustomerAddRq', body: … }`. */
export type TypedRequest<Type extends keyof QbxmlRequestBodies> = Omit<QbxmlRequest, 'type' | 'body'> & {
  type: Type;
  body: QbxmlRequestBodies[Type];
};

/** Body of a response as parseReply gives it. */
export type ResponseBody<Type extends keyof QbxmlResponseBodies> = QbxmlResponseBodies[Type];
