import { create } from 'xmlbuilder2';
import { methods, type Method } from './methods';

/** Namespace of Intuit's contract; the slash at the end is part of it. */
export const NAMESPACE = 'http://developer.intuit.com/';
export const SERVICE = 'QBWebConnectorSvc';
export const PORT = 'QBWebConnectorSvcSoap';

const XSD = 'http://www.w3.org/2001/XMLSchema';
const SOAP = 'http://schemas.xmlsoap.org/wsdl/soap/';
const WSDL = 'http://schemas.xmlsoap.org/wsdl/';

type Node = Record<string, unknown>;

/**
 * The service as WSDL 1.1, document/literal wrapped, element form qualified.
 * `location` is the address clients post to. Aliases are for our own dispatch and not published.
 */
export function wsdl(location: string, withAliases = false): string {
  const shown = methods.filter((method) => withAliases || method.alias !== true);
  const definitions = {
    '@xmlns:wsdl': WSDL,
    '@xmlns:soap': SOAP,
    '@xmlns:xsd': XSD,
    '@xmlns:tns': NAMESPACE,
    '@targetNamespace': NAMESPACE,
    '@name': SERVICE,
    'wsdl:types': { 'xsd:schema': schema(shown) },
    'wsdl:message': shown.flatMap(messages),
    'wsdl:portType': { '@name': PORT, 'wsdl:operation': shown.map(operation) },
    'wsdl:binding': binding(shown),
    'wsdl:service': {
      '@name': SERVICE,
      'wsdl:port': { '@name': PORT, '@binding': `tns:${PORT}`, 'soap:address': { '@location': location } },
    },
  };
  return create({ version: '1.0', encoding: 'utf-8' }, { 'wsdl:definitions': definitions }).end({ prettyPrint: true });
}

function schema(shown: Method[]): Node {
  return {
    '@elementFormDefault': 'qualified',
    '@targetNamespace': NAMESPACE,
    'xsd:element': shown.flatMap((method) => [
      wrapper(method.name, method.parameters),
      wrapper(`${method.name}Response`, [{ name: `${method.name}Result`, type: method.result }]),
    ]),
    'xsd:complexType': {
      '@name': 'ArrayOfString',
      'xsd:sequence': {
        'xsd:element': { '@minOccurs': '0', '@maxOccurs': 'unbounded', '@name': 'string', '@type': 'xsd:string' },
      },
    },
  };
}

function wrapper(name: string, children: { name: string; type: string }[]): Node {
  const elements = children.map((child) => ({
    '@minOccurs': child.type === 'int' ? '1' : '0',
    '@maxOccurs': '1',
    '@name': child.name,
    '@type': child.type === 'ArrayOfString' ? 'tns:ArrayOfString' : `xsd:${child.type}`,
  }));
  const content = elements.length > 0 ? { 'xsd:sequence': { 'xsd:element': elements } } : {};
  return { '@name': name, 'xsd:complexType': content };
}

function messages(method: Method): Node[] {
  return [
    message(`${method.name}SoapIn`, method.name),
    message(`${method.name}SoapOut`, `${method.name}Response`),
  ];
}

function message(name: string, element: string): Node {
  return { '@name': name, 'wsdl:part': { '@name': 'parameters', '@element': `tns:${element}` } };
}

function operation(method: Method): Node {
  return {
    '@name': method.name,
    'wsdl:input': { '@message': `tns:${method.name}SoapIn` },
    'wsdl:output': { '@message': `tns:${method.name}SoapOut` },
  };
}

function binding(shown: Method[]): Node {
  const literal = { 'soap:body': { '@use': 'literal' } };
  return {
    '@name': PORT,
    '@type': `tns:${PORT}`,
    'soap:binding': { '@transport': 'http://schemas.xmlsoap.org/soap/http', '@style': 'document' },
    'wsdl:operation': shown.map((method) => ({
      '@name': method.name,
      'soap:operation': { '@soapAction': `${NAMESPACE}${method.name}`, '@style': 'document' },
      'wsdl:input': literal,
      'wsdl:output': literal,
    })),
  };
}
