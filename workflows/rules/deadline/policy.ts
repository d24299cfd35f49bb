import type { Roll } from './deadline';

/** What the office decides about deadlines beside their words. */
export interface Policy {
  roll: Roll;
  /** Working days that "ngay sau khi" allows. */
  soon: number;
  /** When the morning and the working day of the office end, "HH:MM". */
  officeHours: { morning: string; end: string };
}

/** The policy of an office that has set nothing but where days off go. */
export const policyOf = (roll: Roll): Policy => DEFAULTS[roll];

const common = { soon: 1, officeHours: { morning: '11:30', end: '17:00' } };

const DEFAULTS: Readonly<Record<Roll, Policy>> = {
  back: { roll: 'back', ...common },
  forward: { roll: 'forward', ...common },
  none: { roll: 'none', ...common },
};
