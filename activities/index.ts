import { closePlan, load, openItems } from './items';
import { compose, type ComposeParts } from './mail/compose';
import { mailHours } from './mail/due';
import { send, type SendParts } from './mail/send';
import { record, type RecordInput, type RecordParts } from './record';
import type { ItemKey } from './store/tables';
import { officeTime } from '../workflows/rules/mail-times';
import type { Instant } from '../workflows/rules/time';

export type ActivityParts = RecordParts & ComposeParts & Omit<SendParts, 'mayLeave'>;

/** Everything the workflows may ask of the world, over the parts it needs. */
export function createActivities(parts: ActivityParts) {
  return {
    load: (key: ItemKey) => load(parts.database, key),
    record: (input: RecordInput) => record(parts, input),
    itemsOf: ({ plan }: { plan: string }) => openItems(parts.database, plan),
    closePlan: (closing: { plan: string; at: Instant }) => closePlan(parts.database, closing),
    compose: (when: { now: Instant }) => compose(parts, when),
    send: async (when: { now: Instant }) => {
      const hours = await mailHours(parts.database);
      const mayLeave = (from: Instant): Instant =>
        hours ? officeTime(parts.calendar(), hours, from) : from;
      return send({ ...parts, mayLeave }, when);
    },
  };
}

export type Activities = ReturnType<typeof createActivities>;
