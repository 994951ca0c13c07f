import type { Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

/**
 * Salesforce by the OAuth 2.0 client-credentials flow of an External Client App. n8n's core fetches, stores and renews
 * the token. The flow answers only on the org's My Domain host, so that host is also the base of every call.
 */
export class SalesforceClientCredentialsOAuth2Api implements ICredentialType {
  name = 'salesforceClientCredentialsOAuth2Api';

  extends = ['oAuth2Api'];

  displayName = 'Salesforce Client Credentials OAuth2 API';

  documentationUrl = 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_client_credentials_flow.htm';

  icon: Icon = { light: 'file:icons/salesforceForQuickBooks.svg', dark: 'file:icons/salesforceForQuickBooks.dark.svg' };

  properties: INodeProperties[] = [
    { displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'clientCredentials' },
    {
      displayName: 'My Domain URL',
      name: 'myDomainUrl',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'https://mycompany.my.salesforce.com',
      description: 'Setup → My Domain. For a sandbox https://mycompany--name.sandbox.my.salesforce.com.',
    },
    {
      displayName: 'Access Token URL',
      name: 'accessTokenUrl',
      type: 'hidden',
      default: '={{ $self["myDomainUrl"].replace(/\\/+$/, "") }}/services/oauth2/token',
    },
    {
      displayName: 'Client ID',
      name: 'clientId',
      type: 'string',
      default: '',
      required: true,
      description: 'Consumer key of the External Client App',
    },
    {
      displayName: 'Client Secret',
      name: 'clientSecret',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      required: true,
      description: 'Consumer secret of the External Client App',
    },
    { displayName: 'Scope', name: 'scope', type: 'hidden', default: '' },
    { displayName: 'Auth URI Query Parameters', name: 'authQueryParameters', type: 'hidden', default: '' },
    { displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'body' },
  ];

  test: ICredentialTestRequest = {
    request: { baseURL: '={{ $credentials.myDomainUrl }}', url: '/services/oauth2/userinfo' },
  };
}
