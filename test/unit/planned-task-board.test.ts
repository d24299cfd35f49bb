import { walkYear } from '../../client/use-cases/preview/walk-year';
import { checkPlanTemplate } from '../../config/plan-template/plan-template';
import { initialState } from '../../workflows/rules/initial';
import { schedule } from '../../workflows/rules/plan/schedule';
import { dayOf } from '../../workflows/rules/time';
import { FILE, whole, template, calendar, facts, startedAt, orderOf } from '../support/lines';
import { faultsOf } from '../support/yaml-edit';

describe('a line that Ban Giám đốc leads', () => {
  const led = whole.replace('units: [qhkt]\n    due: thường', 'units: [bgd]\n    due: thường').text;
  const text = led.replace('units: [qlxd]\n    support', 'units: [bgd]\n    support');

  it('is prepared by Văn phòng and presented to the Phó Giám đốc in charge', () => {
    const item = checkPlanTemplate(FILE, text).items[0]!;
    const { stages } = initialState('p', item, facts, ['qlxd'], startedAt);
    expect(stages.map(({ id, duties }) => [id, duties.map(({ seat }) => seat)])).toEqual([
      ['prepare', ['vp.chief']],
      ['decide', ['bgd.deputy-1']],
    ]);
  });

  it('is prepared five working days before it is to be decided', () => {
    const item = checkPlanTemplate(FILE, text).items[0]!;
    const state = initialState('p', item, facts, ['qlxd'], startedAt);
    const known = { state, item, plan: facts, mail: template.mail, calendar };
    const { prepare, decide } = schedule(known).dates.stages;
    // The day before 30/9/2021 is a Wednesday; 25 and 26/9 are off.
    expect([prepare, decide].map((stage) => dayOf(stage!.due!))).toEqual([
      ...['2021-09-22', '2021-09-29'],
    ]);
  });

  it('is presented to the Giám đốc where the plan names that seat', () => {
    const named = text
      .replace('lead: Phòng Quản lý xây dựng', 'lead: Giám đốc Sở')
      .replace('Phòng Quản lý xây dựng chủ trì', 'Giám đốc Sở chủ trì');
    expect(checkPlanTemplate(FILE, named).items[0]!.stages.map(({ by }) => by)).toEqual([
      'office',
      'director',
    ]);
  });

  it('is asked of whoever decides, and never assigned, chased or reported', () => {
    const { items } = walkYear(orderOf(text));
    for (const no of ['1', '6']) {
      const { notices } = items.find(({ item }) => item.no === no)!;
      const kinds = notices.filter(({ unit, to }) => unit === 'bgd' || to === 'bgd.deputy-1');
      const asked = kinds.filter(({ stage, kind }) => stage !== 'prepare' || kind !== 'report');
      expect([...new Set(asked.map(({ kind }) => kind))]).toEqual(['ask']);
      expect(asked.filter(({ to }) => to === 'bgd.deputy-1').length).toBeGreaterThan(1);
    }
  });

  it('takes no stage in which a unit would hand something in', () => {
    const own = whole.replace('units: [qlxd]\n    due: dự kiến', 'units: [bgd]\n    due: dự kiến');
    const faults = faultsOf(() => checkPlanTemplate(FILE, own.text));
    expect(faults).toEqual([
      `${FILE}:${own.line('by: lead')}: mục 9, bước “Tổ chức hội nghị”: ai làm (by) đang ghi “lead”: Ban Giám đốc quyết định, không nộp sản phẩm; đề nghị ghi by: deputy hoặc director, meets: approve`,
    ]);
  });
});
