import { outsideNpm } from '../setup/node.mjs';

export interface N8nAddress {
  userFolder: string;
  port: number;
  brokerPort: number;
  /** Origin under which n8n is reached, without a slash at its end. */
  url: string;
}

/** Of the surrounding shell: proxies (all that these n8n talk to is on this machine), other n8n's settings, vitest's marks, which n8n obeys. */
const FOREIGN = /^((http|https|all|no)_proxy|npm_config_.*proxy|N8N_.*|VITEST.*|NODE_ENV|NODE_OPTIONS|TEST)$/i;

/** n8n's settings for a test or the demo: loopback only, nothing reported to anyone, data in its own folder. */
export function n8nEnvironment(address: N8nAddress, extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(Object.entries(outsideNpm()).filter(([name]) => !FOREIGN.test(name))),
    NODE_ENV: 'production',
    N8N_USER_FOLDER: address.userFolder,
    N8N_LISTEN_ADDRESS: '127.0.0.1',
    N8N_HOST: '127.0.0.1',
    N8N_PORT: String(address.port),
    N8N_PROTOCOL: 'http',
    N8N_WEBHOOK_URL: `${address.url}/`,
    N8N_EDITOR_BASE_URL: `${address.url}/`,
    N8N_RUNNERS_BROKER_PORT: String(address.brokerPort),
    N8N_SECURE_COOKIE: 'false',
    N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'false',
    N8N_DIAGNOSTICS_ENABLED: 'false',
    N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
    N8N_TEMPLATES_ENABLED: 'false',
    N8N_PERSONALIZATION_ENABLED: 'false',
    N8N_HIRING_BANNER_ENABLED: 'false',
    // A pack with runtime dependencies is an unverified one; n8n is going to refuse those by default.
    N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
    ...extra,
  };
}
