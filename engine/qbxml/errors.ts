import type { JsonValue } from '../json';

/** What was found wrong with a value or the structure of a message. */
export type QbxmlRule =
  | 'unknown' | 'required' | 'choice' | 'repeats' | 'order' | 'structure'
  | 'length' | 'enumeration' | 'boolean' | 'date' | 'dateTime' | 'duration'
  | 'amount' | 'price' | 'quantity' | 'percent' | 'integer' | 'decimal' | 'range' | 'guid' | 'characters'
  | 'version' | 'requestID' | 'messageSetID' | 'iterator' | 'onError' | 'requestType';

export interface QbxmlError {
  /** Where, such as `InvoiceAddRq/InvoiceAdd/InvoiceLineAdd[0]/Quantity`. Indexes count from 0; an attribute has `@` in front. */
  path: string;
  rule: QbxmlRule;
  /** What is allowed: a length, a list of values, a form, the names to choose from. */
  limit: JsonValue;
  /** What was found; null for what is missing. */
  value: JsonValue;
  /** One plain sentence. */
  message: string;
}

/** The message was not built, so nothing was sent. Lists everything that is wrong. */
export class QbxmlValidationError extends Error {
  constructor(readonly errors: QbxmlError[]) {
    super(`Not valid qbXML, nothing was sent. ${errors.map((error) => `${error.path}: ${error.message}`).join(' ')}`);
    this.name = 'QbxmlValidationError';
  }
}
