import { createHash, createHmac } from 'node:crypto';

/** The link of one person, in one seat, to one plan. */
export interface LinkHolder {
  plan: string;
  seat: string;
  person: string;
}

export interface LinkTokens {
  /** The token of a holder's n-th link: 256 bits, the same in every letter until it is revoked. */
  token(holder: LinkHolder, n: number): string;
}

/**
 * Tokens derived from a secret of 256 random bits, so that only their hashes need to be stored and
 * yesterday's letter still opens. Without the secret they cannot be told from random ones.
 */
export function linkTokens(secret: Buffer): LinkTokens {
  if (secret.length < 32) {
    throw new RangeError(`the secret of mailed links has ${secret.length} bytes; give it 32`);
  }
  return {
    token: ({ plan, seat, person }, n) =>
      createHmac('sha256', secret)
        .update(JSON.stringify([plan, seat, person, n]))
        .digest('base64url'),
  };
}

/** How a token is stored and looked up. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
