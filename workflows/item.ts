import { patched } from '@temporalio/workflow';
import type { Activities } from '../activities';
import type { Loop } from './loop';
import {
  endedSignal,
  followedSignal,
  forsakenSignal,
  publishedSignal,
  type ItemEnd,
} from './messages';
import { planWorkflowId } from './names';
import type { Intake } from './rules/duty/acts';
import {
  hasCome,
  hasEnded,
  letterOf,
  stageOf,
  type ItemState,
  type LetterKind,
} from './rules/duty/state';
import type { Instant } from './rules/time';
import { tell } from './tell';

/** What was read of an item when its run began. */
export type Loaded = Omit<Awaited<ReturnType<Activities['load']>>, 'state'>;

/**
 * The words that the rulebook of every item is written in. Each returns at once when what it waits
 * for has already happened, so a run that continues or is repaired walks through them to the place
 * where the item stands.
 */
export class Item {
  constructor(
    private readonly loop: Loop,
    private readonly loaded: Loaded,
  ) {}

  get state(): ItemState {
    return this.loop.state;
  }

  /** Takes an act into the state. Synchronous, so no other message comes between. */
  take(intake: Intake): { seq: number } {
    if (!this.state.applied.includes(intake.id)) {
      this.loop.happens({ type: 'acted', at: intake.at, intake });
    }
    return { seq: this.state.seq };
  }

  /** Notes that item 6 saw the index published. */
  published(at: Instant): void {
    if (this.state.publishedAt === null) this.loop.happens({ type: 'published', at });
  }

  /** Notes that the item has ended that this line waits for. */
  followed(at: Instant): void {
    const { task } = this.state;
    if (task?.follows && task.after === null) this.loop.happens({ type: 'followed', at });
  }

  /** Notes that it has ended without being done. */
  forsaken(at: Instant): void {
    const { task } = this.state;
    if (task?.follows && task.after === null && task.forsaken === undefined)
      this.loop.happens({ type: 'forsaken', at });
  }

  /** The item's own day, or its letter where that comes earlier. */
  async opens(): Promise<void> {
    if (this.state.phase === 'open') return;
    await this.loop.until(() => this.hasCome(this.state.dates.opens));
    this.loop.happens({ type: 'opened', at: this.loop.timeOf(this.state.dates.opens) });
  }

  /** Chờ văn bản: nothing is owed, and nothing overdue, until the letter is here. */
  async letter(kind: LetterKind): Promise<void> {
    if (letterOf(this.state, kind)) return;
    if (this.state.phase === 'not-yet') this.loop.happens({ type: 'waiting', at: this.loop.now() });
    await this.loop.until(() => this.loop.isRecorded() && letterOf(this.state, kind) !== undefined);
  }

  /** The same for a line of any plan, which its own words may have wait for another item's end. */
  async whatItWaitsFor(): Promise<void> {
    if (hasCome(this.state)) return;
    if (this.state.phase === 'not-yet') this.loop.happens({ type: 'waiting', at: this.loop.now() });
    await this.loop.until(() => this.loop.isRecorded() && hasCome(this.state));
  }

  /**
   * Opens a stage and stays until it is met or closed, or the next stage's own day has come:
   * whoever is late stays chased beside what follows.
   */
  async stage(id: string): Promise<void> {
    this.openStage(id);
    const next = this.state.stages[this.state.stages.findIndex((stage) => stage.id === id) + 1];
    await this.loop.until(
      () =>
        this.isOver(id) ||
        (next !== undefined && this.hasCome(this.state.dates.stages[next.id]?.opens ?? null)),
    );
  }

  /** The last stage of work that goes on all year: it ends with the year, whatever was handed in. */
  async stageUntilItsYearEnds(id: string): Promise<void> {
    this.openStage(id);
    const ends = (): Instant | null => this.state.dates.marks.ends ?? null;
    await this.loop.until(() => this.isOver(id) || this.hasCome(ends()));
  }

  /** A stage that nothing may overtake: the next waits for it, however late it is. */
  async stageToItsEnd(id: string): Promise<void> {
    this.openStage(id);
    await this.loop.until(() => this.isOver(id));
  }

  /**
   * Stages that nothing may overtake, until all are over and `settled` holds. What is changed after
   * it was decided is gone through again, and what follows it after it.
   */
  async inTurn(ids: string[], settled: (state: ItemState) => boolean): Promise<void> {
    const first = (): string | undefined => ids.find((id) => !this.isOver(id));
    const isSettled = (): boolean => first() === undefined && settled(this.state);
    while (!isSettled() && !hasEnded(this.state)) {
      const id = first();
      if (id !== undefined) this.openStage(id);
      await this.loop.until(() => first() !== id || isSettled());
    }
  }

  /** A round in which silence at the deadline counts as "không có ý kiến". */
  async stageWhereSilenceAgrees(id: string): Promise<void> {
    this.openStage(id);
    const over = (): Instant | null => secondAfter(this.state.dates.stages[id]?.due ?? null);
    await this.loop.until(() => this.isOver(id) || this.hasCome(over()));
    if (!this.isOver(id)) {
      this.loop.happens({
        type: 'stage-closed',
        at: this.loop.timeOf(over()),
        stage: id,
        why: 'silence',
      });
    }
  }

  /** Stays until something holds of the item's state. */
  async untilHolds(holds: (state: ItemState) => boolean): Promise<void> {
    await this.loop.until(() => holds(this.state));
  }

  /** Whether a stage has anybody who owes something, now or when it opens. */
  hasDuties(id: string): boolean {
    return (stageOf(this.state, id)?.duties ?? []).some(({ phase }) => phase !== 'excused');
  }

  /** Item 6 tells the self-scoring that no more explanations will be asked for. */
  async tellPublished(): Promise<void> {
    if (hasEnded(this.state)) return;
    for (const workflowId of this.loaded.selfScoring) {
      await tell(workflowId, publishedSignal, this.loop.now());
    }
  }

  /** Ends the item; stages that are still open are closed with it. */
  async close(): Promise<ItemEnd> {
    if (!hasEnded(this.state)) this.loop.happens({ type: 'ended', at: this.loop.now() });
    await this.loop.untilRecorded();
    const { no, instance, phase, plan } = this.state;
    const end: ItemEnd = { no, instance, phase, at: this.loop.now() };
    await this.tellFollowers(end);
    await tell(planWorkflowId(plan), endedSignal, end);
    await this.loop.ends('finished');
    return end;
  }

  /** Tells the lines that wait for the item, when all its instances have ended. */
  private async tellFollowers({ phase, at }: ItemEnd): Promise<void> {
    const ending = this.loop.recorded?.ending ?? this.loaded.ending;
    if (ending) {
      const told = ending.is === 'done' ? followedSignal : forsakenSignal;
      for (const workflowId of ending.followers) await tell(workflowId, told, at);
      return;
    }
    // What an earlier build recorded: each instance told them of its own end.
    const followers = this.loop.recorded?.followers ?? this.loaded.followers ?? [];
    const told = phase === 'done' ? followedSignal : forsakenSignal;
    if (phase === 'done' || (followers.length > 0 && patched('tell-the-forsaken'))) {
      for (const workflowId of followers) await tell(workflowId, told, at);
    }
  }

  private openStage(id: string): void {
    const stage = stageOf(this.state, id);
    if (!stage || stage.phase !== 'ahead' || hasEnded(this.state)) return;
    const dates = this.state.dates.stages[id];
    const own = dates?.opens ?? null;
    const at = this.loop.timeOf(this.loop.isPast(own) ? own : this.loop.latest);
    this.loop.happens(
      dates?.dropped
        ? { type: 'stage-closed', at, stage: id, why: 'dropped' }
        : { type: 'stage-opened', at, stage: id },
    );
  }

  private isOver(id: string): boolean {
    const phase = stageOf(this.state, id)?.phase;
    return phase === 'met' || phase === 'closed';
  }

  /** Whether an opening's time has come; a paused item opens nothing. */
  private hasCome(instant: Instant | null): boolean {
    return this.loop.isPast(instant) && this.state.pausedSince === null;
  }
}

/** A deadline is over with the second in which it ends. */
const secondAfter = (due: Instant | null): Instant | null => (due === null ? null : due + 1000);
