import { addCommand, bySeat, type CommandFrame } from '../command';

const load = () => import('../answers/template.ts');

/** The commands that change the template of a plan that runs. */
export function addTemplateCommands(frame: CommandFrame): void {
  const template = frame.program.command('template').description('Mẫu của kế hoạch đang thực hiện');

  addCommand(
    frame,
    template,
    'diff <kế-hoạch> <tệp>',
    {
      title: 'Xem phiên bản mới của mẫu làm thay đổi những gì của kế hoạch đang thực hiện',
      example: 'template diff cchc-2026 cchc-v2.yaml',
    },
    async () => (await load()).showTemplateDiff,
  );

  const applying = addCommand(
    frame,
    template,
    'apply <kế-hoạch> <tệp>',
    {
      title: 'Áp dụng phiên bản mới của mẫu; chỉ những gì chưa diễn ra mới thay đổi',
      example:
        'template apply cchc-2026 cchc-v2.yaml --as vp.chief --reason "theo KH số 15/KH-SXD"',
    },
    async () => (await load()).applyTemplateFile,
  )
    .requiredOption('--reason <lý-do>', 'vì sao thay đổi kế hoạch; được ghi vào nhật ký')
    .option('--confirm', 'đồng ý với cách hiểu sớm hơn ở những chỗ có hai cách hiểu');
  bySeat(applying);
}
