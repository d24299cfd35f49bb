import { loadClientConnectConfig, type ClientConnectConfig } from '@temporalio/envconfig';

/**
 * How to reach a Temporal server. Our own listens on loopback without ceremony; a service that
 * `TEMPORAL_ADDRESS` names gets what the SDK's environment configuration adds to it: TLS, an API
 * key, headers (`TEMPORAL_TLS…`, `TEMPORAL_API_KEY`, a profile in its file).
 */
export function connectionTo(address: string): ClientConnectConfig['connectionOptions'] {
  if (process.env['TEMPORAL_ADDRESS'] !== address) return { address };
  return { ...loadClientConnectConfig().connectionOptions, address };
}
