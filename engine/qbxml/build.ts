import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces';
import type { ArrangedElement } from './arrange';
import { QbxmlValidationError } from './errors';
import type { QbxmlMessageSet, QbxmlRequest } from './message';
import { arrangeMessageSet, arrangeRequest, type QbxmlCheckOptions } from './validate';

/**
 * Writes a message set as QuickBooks wants it: the schema's order whatever the order of the keys, pure ASCII, nothing
 * between the elements. Throws QbxmlValidationError with everything that is wrong; nothing half-valid comes out.
 */
export function buildMessageSet(set: QbxmlMessageSet, options: Omit<QbxmlCheckOptions, 'version'> = {}): string {
  const { elements, errors } = arrangeMessageSet(set, options);
  if (errors.length > 0) throw new QbxmlValidationError(errors);
  const document = create({ version: '1.0', encoding: 'utf-8' });
  document.ins('qbxml', `version="${set.version}"`);
  const messages = document.ele('QBXML').ele('QBXMLMsgsRq');
  const { newMessageSetID, oldMessageSetID, onError, responseData } = set;
  for (const [name, value] of Object.entries({ newMessageSetID, oldMessageSetID, onError, responseData })) {
    if (value !== undefined) messages.att(name, escape(value));
  }
  for (const element of elements) write(messages, element);
  return document.end({ prettyPrint: false });
}

/** Writes one request element by itself, as it will stand in a set. Throws QbxmlValidationError. */
export function buildRequest(request: QbxmlRequest & { requestID?: string }, options: QbxmlCheckOptions = {}): string {
  const { element, errors } = arrangeRequest(request, options, request.type);
  if (errors.length > 0 || !element) throw new QbxmlValidationError(errors);
  const document = create();
  write(document, element);
  return document.end({ prettyPrint: false, headless: true });
}

function write(parent: XMLBuilder, element: ArrangedElement): void {
  const node = parent.ele(element.name);
  for (const [name, value] of element.attributes) node.att(name, escape(value));
  if (element.text) node.txt(escape(element.text));
  for (const child of element.children) write(node, child);
}

/**
 * Writes references for `&` and for all that isn't printable ASCII: one decimal reference a code point, so that neither
 * the SOAP layer nor QuickBooks has an encoding or a line end to get wrong. xmlbuilder2 leaves references alone (also
 * such as a user may have typed, hence the `&`) and escapes the rest of the markup.
 */
function escape(text: string): string {
  // The names of what is matched would be control characters, so the class says what is left alone.
  return text.replace(/[^\x20-\x25\x27-\x7E]/gu, (character) => (character === '&' ? '&amp;' : `&#${character.codePointAt(0)};`));
}
