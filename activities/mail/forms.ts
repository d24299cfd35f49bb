import { tellsMove } from '../../workflows/rules/notices/moved-deadlines';
import { EXTENSION, REFUSED, REVIEW } from '../../workflows/rules/notices/office-asks';
import type { Instant } from '../../workflows/rules/time';
import type { NoticeRow } from '../store/tables';
import { dutyState, type DutyRow, type ItemFacts, type StageFacts } from './facts';
import { aboutOf, asksToAssign } from './needed';

/** The ways in which something is told; each has a template of that name. */
export const FORMS = [
  'assign',
  'returned',
  'extended',
  'denied',
  'moved',
  'remind',
  'chase',
  'acknowledge',
  'decide',
  'report',
  'report-own',
  'missing',
  'ahead',
  'review',
  'extension',
  'declined',
  'call',
  'unassigned',
  'close',
  'watch',
  'check-in',
  'forsaken',
  'not-arisen',
  'quarter',
  'vacant',
  'state',
  'stuck',
] as const;
export type Form = (typeof FORMS)[number];

/** What Chánh Văn phòng is asked to look at; every other rung is a report seen ahead. */
const ASKED: Record<number, Form> = {
  [REVIEW]: 'review',
  [EXTENSION]: 'extension',
  [REFUSED]: 'declined',
};

/** How a notice is told on that day: a reminder that comes too late is a chase. */
export function formOf(
  notice: NoticeRow,
  item: ItemFacts,
  stage: StageFacts | null,
  duty: DutyRow | null,
  now: Instant,
): Form {
  if (notice.kind === 'state') return notice.key.includes('/wake/') ? 'stuck' : 'state';
  if (notice.kind === 'call') return 'call';
  if (stage === null) return aboutOf(notice);
  if (duty === null) return asksToAssign(notice) ? 'unassigned' : 'close';
  if (notice.kind === 'report') return duty.unit === 'vp' ? 'report-own' : 'report';
  if (notice.kind === 'ask') {
    if (notice.rung !== null) return ASKED[notice.rung] ?? 'ahead';
    return stage.row.meets === 'acknowledge' ? 'acknowledge' : 'decide';
  }
  if (tellsMove(notice)) return 'moved';
  if (notice.kind === 'remind' && notice.alone) return 'denied';
  if (notice.kind !== 'assign') return duty.due !== null && duty.due < now ? 'chase' : 'remind';
  if (duty.phase === 'returned') return 'returned';
  return dutyState(item, duty)?.extended && duty.generation > 1 ? 'extended' : 'assign';
}

/** What the owner of a duty is told. Of several missed ones the latter says more. */
const TO_OWNER: Form[] = [
  'acknowledge',
  'decide',
  'assign',
  'extended',
  'returned',
  'denied',
  'remind',
  'moved',
  'chase',
];

export const isReport = (form: Form): boolean =>
  form === 'report' || form === 'report-own' || form === 'missing';

export const isToOwner = (form: Form): boolean => TO_OWNER.includes(form);

/** Of two notices about one thing the graver is told; among equals the later. */
export const gravity = (form: Form): number => TO_OWNER.indexOf(form);

/** Smaller leaves first: what goes alone, reports, chases, everything else. */
export function priorityOf(forms: Form[], alone: boolean): number {
  if (alone) return 0;
  if (forms.some(isReport)) return 1;
  return forms.includes('chase') ? 2 : 3;
}
