import type { WebConnectorEndpoint } from '../../simulators/quickbooks';
import { xsdCheckMany } from './xsd';

/** Most messages that one check hands to xmllint. */
const mostChecked = 400;

/**
 * Collects the qbXML that leaves for QuickBooks in a run: one message of each form, since ten thousand invoices that
 * differ only in numbers say no more about the schema than one.
 */
export class MessageRecorder {
  private readonly byForm = new Map<string, string>();
  /** All messages that were seen. */
  count = 0;

  /** The same service, with what it sends noted on its way. */
  watch(endpoint: WebConnectorEndpoint): WebConnectorEndpoint {
    const watched: WebConnectorEndpoint = Object.create(endpoint) as WebConnectorEndpoint;
    watched.sendRequestXML = async (call) => {
      const xml = await endpoint.sendRequestXML(call);
      if (xml !== '') this.add(xml);
      return xml;
    };
    return watched;
  }

  add(xml: string): void {
    this.count += 1;
    const form = formOf(xml);
    if (!this.byForm.has(form)) this.byForm.set(form, xml);
  }

  /** Names of the requests that left, such as `InvoiceAddRq`. */
  requests(): string[] {
    const names = [...this.byForm.values()].flatMap((xml) => [...xml.matchAll(/<(\w+Rq)[ >/]/g)].map((match) => match[1] ?? ''));
    return [...new Set(names)].filter((name) => name !== 'QBXMLMsgsRq').sort();
  }

  /** One message of each form. */
  messages(): string[] {
    return [...this.byForm.values()];
  }

  /** What Intuit's schema has against the messages; empty when they are valid, null where there is no schema (said once on the console). */
  faults(): string[] | null {
    const messages = this.messages().slice(-mostChecked);
    const checked = xsdCheckMany(messages);
    if (checked === null) return null;
    return checked.flatMap((faults, index) => faults.map((fault) => `${fault}\n${messages[index]}`));
  }
}

/** Elements in their order, with texts and attribute values reduced to their kind; equal neighbours count once. */
function formOf(xml: string): string {
  const elements = [...xml.matchAll(/<(\/?\w+)((?: \w+="[^"]*")*)\s*\/?>/g)].map(([, name, attributes]) => `${name}${(attributes ?? '').replace(/"[^"]*"/g, '')}`);
  return requestsOnce(elements).join(' ');
}

/** Of several equal requests in a row only the first. */
function requestsOnce(elements: string[]): string[] {
  const requests: string[] = [];
  let current: string[] = [];
  for (const element of elements) {
    current.push(element);
    if (!/^\/\w+Rq$/.test(element)) continue;
    const form = current.join(' ');
    if (requests[requests.length - 1] !== form) requests.push(form);
    current = [];
  }
  return [...requests, current.join(' ')];
}
