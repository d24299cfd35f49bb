import type { ItemRow, PlanRow } from '../../../activities/store/tables';
import type { Act, Actor } from '../../../workflows/rules/duty/acts';
import type { ItemTemplate, PlanTemplate } from '../../../workflows/rules/plan/plan';
import type { ItemDifference } from '../../../workflows/rules/plan/item-difference';
import type { FieldChange } from '../../../workflows/rules/plan/template-change';
import type { Instant } from '../../../workflows/rules/time';
import type { FirstInstance } from '../item-times';

/** A version that is about to be applied. */
export interface NewVersion {
  plan: PlanRow;
  template: PlanTemplate;
  /** The number it will have. */
  n: number;
  at: Instant;
  by: Actor;
}

/** An item that has not ended, and what the version does to it. */
export interface TouchedItem {
  row: ItemRow;
  /** As the version has it; as it was, where the version drops it. */
  item: ItemTemplate;
  fields: FieldChange[];
  difference: ItemDifference;
  /** What the item is told. */
  act: Act;
}

/** What a version does to a plan. */
export interface Touched {
  /** Of the plan itself. */
  fields: FieldChange[];
  items: TouchedItem[];
  /** Items, or times of a line that recurs, that begin with it. */
  added: ({ item: ItemTemplate } & FirstInstance)[];
  /** Items that have ended and stay as they were, though the version says them differently. */
  ended: ItemRow[];
  /** Why it cannot be applied, one official sentence each. */
  refused: string[];
  /** The template that the plan has from now on, with what its items still stand on. */
  merged: PlanTemplate;
}
