export * from './message';
export { QbxmlValidationError, type QbxmlError, type QbxmlRule } from './errors';
export { buildMessageSet, buildRequest } from './build';
export { parseMessageSet, parseReply, type ParseOptions } from './parse';
export { QbxmlParseError } from './xml';
export {
  declaredVersion, maxMessageSetIdLength, maxRequestIdLength, validateMessageSet, validateRequest, validateXml,
  type QbxmlCheckOptions,
} from './validate';
export * from './status';
export { toQuickBooksText, type Unrepresentable } from './text';
export { compareVersions, isNewer } from './version';
export * from './catalogue';
export * from './fields';
export type * from './types';
