import { allHandlersFinished, condition, continueAsNew, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../activities';
import type { Clock } from './clock';
import type { ItemEnd, ItemStart } from './messages';
import { record } from './record';
import type { Fact } from './rules/duty/acts';
import { evolve, withDates } from './rules/duty/evolve';
import { hasEnded, type ItemState } from './rules/duty/state';
import { dayOf, type Instant } from './rules/time';

type Recorded = Awaited<ReturnType<Activities['record']>>;

/**
 * The heart of every item: one loop that waits for the item's wakes, takes what happens as it comes,
 * and has everything written down.
 */
export class Loop {
  /** What the record has answered; null: nothing was recorded in this run. */
  recorded: Recorded | null = null;
  /** When the last thing happened. */
  latest: Instant = 0;
  private unrecorded: Fact[] = [];
  /** The letter that opened the item was withdrawn: the next run waits for the right one. */
  private startsOver = false;

  constructor(
    private readonly start: ItemStart,
    private readonly clock: Clock,
    private current: ItemState,
  ) {}

  get state(): ItemState {
    return this.current;
  }

  /** Folds what happened into the state and leaves it to be recorded. */
  happens(fact: Fact): void {
    if (hasEnded(this.current) && fact.type !== 'acted') return;
    this.current = evolve(this.current, fact);
    this.latest = Math.max(this.latest, fact.at);
    this.unrecorded.push(fact);
  }

  isRecorded(): boolean {
    return this.unrecorded.length === 0;
  }

  /** The clock's time, but never before what has already happened: messages carry their own. */
  now(): Instant {
    return Math.max(this.clock.now(), this.latest);
  }

  /**
   * When that happens which an instant brings about: then, though a timer answers up to a second
   * late. What a machine that was off slept through for a day happens when it is on again.
   */
  timeOf(instant: Instant | null): Instant {
    const now = this.now();
    if (instant === null || dayOf(instant) !== dayOf(now)) return now;
    return Math.max(instant, this.latest);
  }

  isPast(instant: Instant | null): boolean {
    return instant !== null && this.clock.now() >= instant;
  }

  /**
   * Goes on until something holds, or the item has ended. It alone runs activities; handlers only
   * change the state and leave facts.
   */
  async until(done: () => boolean): Promise<void> {
    while (!hasEnded(this.current) && !done()) {
      const wake = this.recorded?.next ?? null;
      if (this.unrecorded.length > 0 || wake === null || this.isPast(wake)) {
        await this.writeDown();
      } else {
        await this.clock.until(wake, () => this.unrecorded.length > 0 || done());
      }
      if (this.startsOver || workflowInfo().continueAsNewSuggested) await this.continue();
    }
  }

  /** Has written down what happened last. */
  async untilRecorded(): Promise<void> {
    while (this.unrecorded.length > 0) await this.writeDown();
  }

  /** Lets whoever waits for an answer have it before the run is over. */
  async ends(how: 'continued' | 'finished'): Promise<void> {
    this.clock.ends(how);
    await condition(allHandlersFinished);
  }

  /** Records what happened, has the notices planned again and those due issued. */
  private async writeDown(): Promise<void> {
    const facts = this.unrecorded;
    this.unrecorded = [];
    const now = this.now();
    const { plan, no, instance } = this.start;
    const seq = this.current.seq - facts.length;
    const recorded = await record({ plan, no, instance, seq, facts, now });
    // A correction was folded anew from the record; what came meanwhile goes on top.
    if (recorded.refolded?.phase === 'waiting') this.startsOver = this.current.phase === 'open';
    if (recorded.refolded) this.current = this.unrecorded.reduce(evolve, recorded.refolded);
    this.current = withDates(this.current, recorded.dates);
    this.recorded = { ...this.recorded, ...recorded };
  }

  private async continue(): Promise<void> {
    await this.ends('continued');
    await this.untilRecorded();
    await continueAsNew<(start: ItemStart) => Promise<ItemEnd>>({
      ...this.start,
      clock: this.clock.start(),
    });
  }
}
