import type { Actor, Role, Verb } from './duty/acts';

/** Who may do an act: by post, or because the duty is their own unit's. */
interface Right {
  roles: Role[];
  /** The head and the officer of the unit that owes the duty may do it too. */
  owner: boolean;
}

const OFFICE: Role[] = ['clerk', 'chief'];
const BOARD: Role[] = ['deputy', 'director'];

/**
 * The one table of rights; pages, links and the command line all ask it. Văn phòng also enters what
 * reaches it on paper or by phone, and what directors said wherever they said it.
 */
const RIGHTS: Record<Verb, Right> = {
  'letter-in': { roles: OFFICE, owner: false },
  acknowledge: { roles: OFFICE, owner: true },
  submit: { roles: OFFICE, owner: true },
  return: { roles: OFFICE, owner: false },
  approve: { roles: ['chief', ...BOARD], owner: false },
  direction: { roles: OFFICE, owner: false },
  call: { roles: OFFICE, owner: false },
  'ask-extension': { roles: OFFICE, owner: true },
  extend: { roles: ['chief', ...BOARD], owner: false },
  consent: { roles: [], owner: true },
  assign: { roles: OFFICE, owner: false },
  issue: { roles: OFFICE, owner: false },
  'send-report': { roles: ['chief'], owner: false },
  'edit-report': { roles: ['chief'], owner: false },
  'hold-report': { roles: ['chief'], owner: false },
  correct: { roles: OFFICE, owner: false },
  'not-applicable': { roles: ['chief'], owner: false },
  pause: { roles: ['chief'], owner: false },
  resume: { roles: ['chief'], owner: false },
  close: { roles: OFFICE, owner: false },
  cancel: { roles: ['chief', ...BOARD], owner: false },
};

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
  const owns = concerned.unit !== null && concerned.unit === by.unit;
  if (verb === 'approve' && concerned.isDecision) {
    if (BOARD.includes(by.role)) return null;
    return `Chỉ Ban Giám đốc được phê duyệt ở bước này; nếu lãnh đạo đã cho ý kiến, đề nghị Văn phòng ghi bằng thao tác "direction".`;
  }
  if (right.roles.includes(by.role) || (right.owner && owns)) return null;
  const able = right.roles.map((role) => TITLES[role]);
  if (right.owner) able.unshift('đơn vị được giao phần việc');
  return `Chức vụ "${by.seat}" không được thực hiện thao tác "${verb}"; thao tác này dành cho: ${able.join(', ')}.`;
}
