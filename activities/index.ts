import { closePlan, load, openItems } from './items';
import { compose, type ComposeParts } from './mail/compose';
import { mailHours } from './mail/due';
import { send, type SendParts } from './mail/send';
import { record, type RecordInput, type RecordParts } from './record';
import { calendarInForce } from './store/calendars';
import type { ItemKey } from './store/tables';
import { officeTime } from '../workflows/rules/notices/mail-times';
import type { Instant } from '../workflows/rules/time';

export type ActivityParts = RecordParts &
  Omit<ComposeParts, 'calendar'> &
  Omit<SendParts, 'mayLeave'>;

/** Everything the workflows may ask of the world, over the parts it needs. */
export function createActivities(parts: ActivityParts) {
  const inForce = () => calendarInForce(parts.database, parts.shipped);
  return {
    load: (key: ItemKey) => load(parts.database, key),
    record: (input: RecordInput) => record(parts, input),
    itemsOf: ({ plan }: { plan: string }) => openItems(parts.database, plan),
    closePlan: (closing: { plan: string; at: Instant }) => closePlan(parts.database, closing),
    compose: async (when: { now: Instant }) => {
      const { calendar } = await inForce();
      return compose({ ...parts, calendar: () => calendar }, when);
    },
    send: async (when: { now: Instant }) => {
      const { calendar } = await inForce();
      const hours = await mailHours(parts.database);
      const mayLeave = (from: Instant): Instant =>
        hours ? officeTime(calendar, hours, from) : from;
      return send({ ...parts, mayLeave }, when);
    },
  };
}

export type Activities = ReturnType<typeof createActivities>;
