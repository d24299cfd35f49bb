import { isMap, isNode, type Document } from 'yaml';
import { TASK_DAYS, TASK_STAGES } from '../plan-template/planned-task-stages';

const DAYS = [
  'Nội dung chờ văn bản hoặc chờ nội dung khác mà câu chữ không ấn định ngày: hoàn thành sau bấy nhiêu',
  'ngày làm việc. Số ngày do Văn phòng Sở đặt, được sửa.',
];
const STAGES = [
  'Các bước của nội dung không ghi stages riêng; được sửa, bỏ bớt. Bước không ghi due thì đến hạn cùng',
  'thời hạn của Sở; không ghi basis thì căn cứ là dòng của Kế hoạch.',
];

/** Shows the clerk, before the items, the stages and the days of lines that have none of their own. */
export function showTaskStages(template: Document): void {
  const pair = (name: string, value: unknown, comment: string[]) => {
    const key = template.createNode(name);
    key.commentBefore = comment.map((line) => ` ${line}`).join('\n');
    key.spaceBefore = true;
    return template.createPair(key, value);
  };
  const stages = TASK_STAGES.map((stage) => {
    const { rounds: _, optional: __, roll: ___, ...own } = stage;
    const written = Object.entries(own).filter(([, value]) => value !== false);
    return template.createNode(Object.fromEntries(written), { aliasDuplicateObjects: false });
  });
  const { contents } = template;
  if (!isMap(contents)) return;
  const at = contents.items.findIndex(({ key }) => String(key) === 'items');
  const items = contents.items[at]?.key;
  if (isNode(items)) items.spaceBefore = true;
  const shown = [pair('taskDays', TASK_DAYS, DAYS), pair('taskStages', stages, STAGES)];
  contents.items.splice(at, 0, ...shown);
}
