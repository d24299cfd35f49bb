import type { z } from 'zod';

/** Says a fault at a place inside what is being checked. */
export function complain(ctx: z.RefinementCtx, path: PropertyKey[], message: string): void {
  ctx.addIssue({ code: 'custom', path, message });
}
