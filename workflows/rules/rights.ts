import type { Actor, Role, Verb } from './duty/acts';

/** Who may do an act: by post, or because the duty is their own unit's. */
interface Right {
  roles: Role[];
  /** Who owes the duty may do it too: the head and the officer of its unit, or its own seat alone. */
  owner: 'unit' | 'seat' | null;
}

const OFFICE: Role[] = ['clerk', 'chief'];
const BOARD: Role[] = ['deputy', 'director'];

/**
 * The one table of rights; pages, links and the command line all ask it. Văn phòng also enters what
 * reaches it on paper or by phone, and what directors said wherever they said it.
 */
const RIGHTS: Record<Verb, Right> = {
  'letter-in': { roles: OFFICE, owner: null },
  acknowledge: { roles: OFFICE, owner: 'unit' },
  submit: { roles: OFFICE, owner: 'unit' },
  return: { roles: OFFICE, owner: null },
  approve: { roles: ['chief', ...BOARD], owner: null },
  direction: { roles: OFFICE, owner: null },
  call: { roles: OFFICE, owner: null },
  'ask-extension': { roles: OFFICE, owner: 'unit' },
  extend: { roles: ['chief', ...BOARD], owner: null },
  consent: { roles: [], owner: 'seat' },
  assign: { roles: OFFICE, owner: null },
  issue: { roles: OFFICE, owner: null },
  'send-report': { roles: ['chief'], owner: null },
  'edit-report': { roles: ['chief'], owner: null },
  'hold-report': { roles: ['chief'], owner: null },
  correct: { roles: OFFICE, owner: null },
  // A director is asked while there is no Chánh Văn phòng.
  'not-applicable': { roles: ['chief', ...BOARD], owner: null },
  pause: { roles: ['chief'], owner: null },
  resume: { roles: ['chief'], owner: null },
  close: { roles: OFFICE, owner: null },
  cancel: { roles: ['chief', ...BOARD], owner: null },
};

/** What a person does to the system as a whole rather than to an item. */
export type Chore =
  | 'start'
  | 'hold-mail'
  | 'release-mail'
  | 'mark-letter'
  | 'apply-directory'
  | 'apply-calendar'
  | 'apply-template'
  | 'repair';

const CHORES: Record<Chore, { roles: Role[]; title: string }> = {
  start: { roles: OFFICE, title: 'khởi động kế hoạch' },
  'hold-mail': { roles: OFFICE, title: 'giữ thư lại' },
  'release-mail': { roles: OFFICE, title: 'cho thư đi tiếp' },
  'mark-letter': { roles: OFFICE, title: 'đánh dấu thư' },
  'apply-directory': { roles: OFFICE, title: 'áp dụng danh mục' },
  'apply-calendar': { roles: OFFICE, title: 'áp dụng lịch làm việc' },
  'apply-template': { roles: OFFICE, title: 'áp dụng mẫu kế hoạch' },
  repair: { roles: OFFICE, title: 'khởi động lại quy trình' },
};

export const choreTitle = (chore: Chore): string => CHORES[chore].title;

/** Null when the actor may; else one Vietnamese sentence naming who may. */
export function mayDo(chore: Chore, by: Pick<Actor, 'seat' | 'role'>): string | null {
  const { roles, title } = CHORES[chore];
  if (roles.includes(by.role)) return null;
  const able = roles.map((role) => TITLES[role]);
  return `Chức vụ "${by.seat}" không được ${title}; việc này dành cho: ${able.join(', ')}.`;
}

const TITLES: Record<Role, string> = {
  head: 'Trưởng đơn vị',
  officer: 'chuyên viên của đơn vị',
  clerk: 'chuyên viên Văn phòng',
  chief: 'Chánh Văn phòng',
  deputy: 'Phó Giám đốc',
  director: 'Giám đốc',
};

/** What the duty in question is: whose, and whether it is a decision of Ban Giám đốc. */
export interface Concerned {
  unit: string | null;
  seat: string | null;
  isDecision: boolean;
}

/** Null when the actor may; else one Vietnamese sentence naming who may. */
export function mayAct(verb: Verb, by: Actor, concerned: Concerned): string | null {
  const right = RIGHTS[verb];
  const owns =
    right.owner === 'seat'
      ? concerned.seat === by.seat
      : right.owner === 'unit' && concerned.unit === by.unit;
  if (verb === 'approve' && concerned.isDecision) {
    if (BOARD.includes(by.role)) return null;
    return `Chỉ Ban Giám đốc được phê duyệt ở bước này; nếu lãnh đạo đã cho ý kiến, đề nghị Văn phòng ghi bằng thao tác "direction".`;
  }
  if (right.roles.includes(by.role) || owns) return null;
  const able = right.roles.map((role) => TITLES[role]);
  if (right.owner === 'unit') able.unshift('đơn vị được giao phần việc');
  if (right.owner === 'seat') able.unshift('trưởng đơn vị được hỏi ý kiến');
  return `Chức vụ "${by.seat}" không được thực hiện thao tác "${verb}"; thao tác này dành cho: ${able.join(', ')}.`;
}
