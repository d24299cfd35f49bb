import {
  allHandlersFinished,
  condition,
  continueAsNew,
  patched,
  workflowInfo,
} from '@temporalio/workflow';
import type { Clock } from './clock';
import {
  endedSignal,
  followedSignal,
  forsakenSignal,
  publishedSignal,
  type ItemEnd,
  type ItemStart,
} from './messages';
import { planWorkflowId } from './names';
import { record } from './record';
import type { Fact, Intake } from './rules/duty/acts';
import { evolve, withDates } from './rules/duty/evolve';
import {
  hasCome,
  hasEnded,
  letterOf,
  stageOf,
  type ItemState,
  type LetterKind,
} from './rules/duty/state';
import { dayOf, type Instant } from './rules/time';
import { tell } from './tell';

/**
 * The heart of every item: one loop that waits for the item's wakes, takes acts as they come, and
 * has everything that happened written down. Its methods are the words the rulebook is written in;
 * each returns at once when what it waits for has already happened, so a run that continues or is
 * repaired walks through them to the place where the item stands.
 */
export class Item {
  private unrecorded: Fact[] = [];
  private latest: Instant = 0;
  private wake: Instant | null = null;
  /** The letter that opened the item was withdrawn: the next run waits for the right one. */
  private startsOver = false;

  constructor(
    private readonly start: ItemStart,
    private readonly clock: Clock,
    private current: ItemState,
    private readonly selfScoring: string[],
    private followers: string[],
  ) {}

  get state(): ItemState {
    return this.current;
  }

  /** Takes an act into the state. Synchronous, so no other message comes between. */
  take(intake: Intake): { seq: number } {
    if (!this.current.applied.includes(intake.id)) {
      this.happens({ type: 'acted', at: intake.at, intake });
    }
    return { seq: this.current.seq };
  }

  /** Notes that item 6 saw the index published. */
  published(at: Instant): void {
    if (this.current.publishedAt === null) this.happens({ type: 'published', at });
  }

  /** Notes that the item has ended that this line waits for. */
  followed(at: Instant): void {
    const { task } = this.current;
    if (task?.follows && task.after === null) this.happens({ type: 'followed', at });
  }

  /** Notes that it has ended without being done. */
  forsaken(at: Instant): void {
    const { task } = this.current;
    if (task?.follows && task.after === null && task.forsaken === undefined)
      this.happens({ type: 'forsaken', at });
  }

  /** The item's own day, or its letter where that comes earlier. */
  async opens(): Promise<void> {
    if (this.current.phase === 'open') return;
    await this.walk(() => this.hasCome(this.current.dates.opens));
    this.happens({ type: 'opened', at: this.timeOf(this.current.dates.opens) });
  }

  /** Chờ văn bản: nothing is owed, and nothing overdue, until the letter is here. */
  async letter(kind: LetterKind): Promise<void> {
    if (letterOf(this.current, kind)) return;
    if (this.current.phase === 'not-yet') this.happens({ type: 'waiting', at: this.now() });
    await this.walk(
      () => this.unrecorded.length === 0 && letterOf(this.current, kind) !== undefined,
    );
  }

  /** The same for a line of any plan, which its own words may have wait for another item's end. */
  async whatItWaitsFor(): Promise<void> {
    if (hasCome(this.current)) return;
    if (this.current.phase === 'not-yet') this.happens({ type: 'waiting', at: this.now() });
    await this.walk(() => this.unrecorded.length === 0 && hasCome(this.current));
  }

  /**
   * Opens a stage and stays until it is met or closed, or the next stage's own day has come:
   * whoever is late stays chased beside what follows.
   */
  async stage(id: string): Promise<void> {
    this.openStage(id);
    const next = this.current.stages[this.current.stages.findIndex((stage) => stage.id === id) + 1];
    await this.walk(
      () =>
        this.isOver(id) ||
        (next !== undefined && this.hasCome(this.current.dates.stages[next.id]?.opens ?? null)),
    );
  }

  /** The last stage of work that goes on all year: it ends with the year, whatever was handed in. */
  async stageUntilItsYearEnds(id: string): Promise<void> {
    this.openStage(id);
    const ends = (): Instant | null => this.current.dates.marks.ends ?? null;
    await this.walk(() => this.isOver(id) || this.hasCome(ends()));
  }

  /** A stage that nothing may overtake: the next waits for it, however late it is. */
  async stageToItsEnd(id: string): Promise<void> {
    this.openStage(id);
    await this.walk(() => this.isOver(id));
  }

  /**
   * Stages that nothing may overtake, until all are over and `settled` holds. What is changed after
   * it was decided is gone through again, and what follows it after it.
   */
  async inTurn(ids: string[], settled: (state: ItemState) => boolean): Promise<void> {
    const first = (): string | undefined => ids.find((id) => !this.isOver(id));
    const isSettled = (): boolean => first() === undefined && settled(this.current);
    while (!isSettled() && !hasEnded(this.current)) {
      const id = first();
      if (id !== undefined) this.openStage(id);
      await this.walk(() => first() !== id || isSettled());
    }
  }

  /** A round in which silence at the deadline counts as "không có ý kiến". */
  async stageWhereSilenceAgrees(id: string): Promise<void> {
    this.openStage(id);
    const over = (): Instant | null => secondAfter(this.current.dates.stages[id]?.due ?? null);
    await this.walk(() => this.isOver(id) || this.hasCome(over()));
    if (!this.isOver(id)) {
      this.happens({ type: 'stage-closed', at: this.timeOf(over()), stage: id, why: 'silence' });
    }
  }

  /** Stays until something holds of the item's state. */
  async untilHolds(holds: (state: ItemState) => boolean): Promise<void> {
    await this.walk(() => holds(this.current));
  }

  /** Whether a stage has anybody who owes something, now or when it opens. */
  hasDuties(id: string): boolean {
    return (stageOf(this.current, id)?.duties ?? []).some(({ phase }) => phase !== 'excused');
  }

  /** Item 6 tells the self-scoring that no more explanations will be asked for. */
  async tellPublished(): Promise<void> {
    if (hasEnded(this.current)) return;
    for (const workflowId of this.selfScoring) {
      await tell(workflowId, publishedSignal, this.now());
    }
  }

  /** Ends the item; stages that are still open are closed with it. */
  async close(): Promise<ItemEnd> {
    if (!hasEnded(this.current)) this.happens({ type: 'ended', at: this.now() });
    while (this.unrecorded.length > 0) await this.writeDown();
    const end: ItemEnd = {
      no: this.current.no,
      instance: this.current.instance,
      phase: this.current.phase,
      at: this.now(),
    };
    const told = end.phase === 'done' ? followedSignal : forsakenSignal;
    if (end.phase === 'done' || (this.followers.length > 0 && patched('tell-the-forsaken'))) {
      for (const workflowId of this.followers) await tell(workflowId, told, end.at);
    }
    await tell(planWorkflowId(this.start.plan), endedSignal, end);
    this.clock.ends('finished');
    await condition(allHandlersFinished);
    return end;
  }

  /** The clock's time, but never before what has already happened: messages carry their own. */
  private now(): Instant {
    return Math.max(this.clock.now(), this.latest);
  }

  /**
   * When that happens which an instant brings about: then, though a timer answers up to a second
   * late. What a machine that was off slept through for a day happens when it is on again.
   */
  private timeOf(instant: Instant | null): Instant {
    const now = this.now();
    if (instant === null || dayOf(instant) !== dayOf(now)) return now;
    return Math.max(instant, this.latest);
  }

  private openStage(id: string): void {
    const stage = stageOf(this.current, id);
    if (!stage || stage.phase !== 'ahead' || hasEnded(this.current)) return;
    const dates = this.current.dates.stages[id];
    const own = dates?.opens ?? null;
    const at = this.timeOf(this.isPast(own) ? own : this.latest);
    this.happens(
      dates?.dropped
        ? { type: 'stage-closed', at, stage: id, why: 'dropped' }
        : { type: 'stage-opened', at, stage: id },
    );
  }

  private isOver(id: string): boolean {
    const phase = stageOf(this.current, id)?.phase;
    return phase === 'met' || phase === 'closed';
  }

  /** Whether an opening's time has come; a paused item opens nothing. */
  private hasCome(instant: Instant | null): boolean {
    return this.isPast(instant) && this.current.pausedSince === null;
  }

  private isPast(instant: Instant | null): boolean {
    return instant !== null && this.clock.now() >= instant;
  }

  private happens(fact: Fact): void {
    if (hasEnded(this.current) && fact.type !== 'acted') return;
    this.current = evolve(this.current, fact);
    this.latest = Math.max(this.latest, fact.at);
    this.unrecorded.push(fact);
  }

  /** The one loop. It alone runs activities; handlers only change the state and leave facts. */
  private async walk(done: () => boolean): Promise<void> {
    while (!hasEnded(this.current) && !done()) {
      if (this.unrecorded.length > 0 || this.wake === null || this.isPast(this.wake)) {
        await this.writeDown();
      } else {
        await this.clock.until(this.wake, () => this.unrecorded.length > 0 || done());
      }
      if (this.startsOver || workflowInfo().continueAsNewSuggested) await this.continue();
    }
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
    this.followers = recorded.followers ?? this.followers;
    this.wake = recorded.next;
  }

  private async continue(): Promise<void> {
    this.clock.ends('continued');
    await condition(allHandlersFinished);
    while (this.unrecorded.length > 0) await this.writeDown();
    await continueAsNew<(start: ItemStart) => Promise<ItemEnd>>({
      ...this.start,
      clock: this.clock.start(),
    });
  }
}

/** A deadline is over with the second in which it ends. */
const secondAfter = (due: Instant | null): Instant | null => (due === null ? null : due + 1000);
