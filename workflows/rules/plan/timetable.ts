import { addWorkingDays } from '../calendar/calendar';
import { dueOn } from '../duty/due';
import type { DutyState, StageState } from '../duty/state';
import { rungDays } from '../notices/ladder';
import { lateAfter } from './lateness';
import { officeTime } from '../notices/mail-times';
import type { NoticeFacts } from '../notices/notice';
import type { StageTemplate } from './plan';
import { telling, type Telling } from '../notices/telling';
import { at, sayDay, sayDeadline, two, type Day, type Instant } from '../time';

/** What is told of a deadline once it is assigned, the same for all of a stage whose deadline it is. */
export interface Timetable {
  /** Reminders, chases and the call of the clerk. */
  kept: Telling[];
  /** The day after which lateness counts. */
  base: Day;
}

/** The timetables of a stage, each made once. */
export class Timetables {
  private readonly made = new Map<string, Timetable>();
  private readonly ladders = new Map<string, Telling[]>();

  constructor(
    private readonly facts: NoticeFacts,
    private readonly stage: StageState,
    private readonly template: StageTemplate,
  ) {}

  /** The timetable of a deadline of which its owners are told on a day. */
  of(due: Day, toldOn: Day): Timetable {
    const name = `${due}/${toldOn}`;
    const made = this.made.get(name);
    if (made) return made;
    const base = lateAfter(due, toldOn);
    const timetable = { kept: [...this.reminders(due, toldOn), ...this.chases(due, base)], base };
    this.made.set(name, timetable);
    return timetable;
  }

  /** What is told of a duty up the ladder; orders are about one duty, a promised day may be many's. */
  ladder(base: Day, duty: DutyState): Telling[] {
    if (duty.unit === 'vp' || this.stage.reports.length > 0) return this.climb(base, duty);
    const name = `${base}/${duty.restsUntil}`;
    const made = this.ladders.get(name) ?? this.climb(base, duty);
    this.ladders.set(name, made);
    return made;
  }

  private reminders(due: Day, toldOn: Day): Telling[] {
    const { calendar, mail } = this.facts;
    const until = this.until(due);
    const kind = isDecision(this.stage) ? 'ask' : 'remind';
    return beforehand(this.template).flatMap((before, i) => {
      const day = addWorkingDays(calendar, due, -before);
      if (day <= toldOn) return [];
      const why =
        before === 0 ? `Đến hạn hôm nay, ${until}` : `Còn ${two(before)} ngày làm việc, ${until}`;
      return [telling(kind, at(day, mail.at), i + 1, why)];
    });
  }

  private chases(due: Day, base: Day): Telling[] {
    const { calendar, mail } = this.facts;
    const { after, call } = this.template.reminders;
    const kind = this.stage.meets === 'acknowledge' ? 'ask' : 'chase';
    const reminders = beforehand(this.template).length;
    const past = base > due ? `, kể từ ngày ${sayDay(base)}` : '';
    const chases: Telling[] = [];
    for (let k = 1; k <= after.most; k++) {
      const late = after.first + after.every * (k - 1);
      const leaves = at(addWorkingDays(calendar, base, late), mail.at);
      const why = `Quá hạn ${two(late)} ngày làm việc${past}, ${this.until(due)}`;
      chases.push(telling(kind, leaves, reminders + k, why));
      if (call === k) {
        const why = `Đã đôn đốc ${two(k)} lần chưa có kết quả, đề nghị gọi điện`;
        chases.push({ ...telling('call', leaves, 1, why), to: 'clerk' });
      }
    }
    return chases;
  }

  /** The deadline with the hour that the stage's words name on its day. */
  private until(due: Day): string {
    return sayUntil(dueOn(this.facts.state, this.stage, due));
  }

  /** The rungs of the ladder, and Chánh Văn phòng's look ahead at what goes to a director. */
  private climb(base: Day, duty: DutyState): Telling[] {
    const { facts, stage, template } = this;
    const { calendar, mail } = facts;
    if (facts.state.dates.stages[stage.id]?.dropped) return [];
    const ownWork = duty.unit === 'vp';
    const tellings: Telling[] = [];
    for (const rung of rungDays({ ...facts, ladder: template.ladder, stage, duty, base })) {
      if (rung.to === 'chief' && ownWork) continue;
      const alone = rung.sentAt !== null;
      const leaves =
        rung.sentAt === null ? at(rung.day, mail.at) : officeTime(calendar, mail, rung.sentAt);
      const report = telling('report', leaves, 1, rung.why, rung.rung);
      tellings.push({ ...report, to: rung.to, alone });
      if (rung.to === 'chief' || ownWork || alone) continue;
      const ahead = addWorkingDays(calendar, rung.day, -facts.lookAhead);
      const first = addWorkingDays(calendar, base, 1);
      const seen = at(ahead < first ? first : ahead, mail.at);
      const why = `Xem trước báo cáo sẽ gửi ngày ${sayDay(rung.day)}: gửi, sửa hoặc hoãn`;
      tellings.push({ ...telling('ask', seen, 1, why, rung.rung), to: 'chief' });
    }
    return tellings;
  }
}

/** A director is asked, and so is who acknowledges. */
export const isDecision = ({ meets }: StageState): boolean =>
  meets === 'approve' || meets === 'acknowledge';

/** A deadline as it is named in every notice of it. */
export const sayUntil = (due: Instant | null): string =>
  due === null ? 'không ấn định thời hạn' : `thời hạn ${sayDeadline(due)}`;

const beforehand = ({ reminders }: StageTemplate): number[] =>
  reminders.onDay ? [...reminders.before, 0] : reminders.before;
