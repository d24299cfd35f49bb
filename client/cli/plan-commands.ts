import { readDirectory } from '../../activities/store/directory';
import { readTemplateFile } from '../../config/plan-template/plan-template';
import { loadTemplateOf } from '../../config/plan-template/year';
import { dayOf, isDay, sayDay, sayInstant } from '../../workflows/rules/time';
import { boardOf, type Board } from '../use-cases/board/board';
import { ledgersOf } from '../use-cases/board/ledger';
import { mailStanding, whatStopsMail } from '../use-cases/mail/mail';
import { Refused } from '../use-cases/parts';
import { knownPlan } from '../use-cases/plans';
import { checkStart } from '../use-cases/start/start-checks';
import { startPlan } from '../use-cases/start/start-plan';
import { addCommand, day, year, type CommandFrame } from './command';
import { table } from './output';
import type { CliWorld, OpenWorld } from './world';

export interface StartOptions {
  year: number;
  number?: string;
  issuedOn?: string;
  confirm?: boolean;
  as?: string;
}

/** The commands about a plan that runs: start it, see how it stands, read its ledger. */
export function addPlanCommands(frame: CommandFrame, world: CliWorld): void {
  const { program } = frame;
  addCommand(
    frame,
    program,
    'start <mẫu>',
    {
      title: 'Khởi động kế hoạch năm theo một mẫu kế hoạch',
      example: 'start cchc --year 2026 --number 12/KH-SXD --issued-on 2026-06-04',
    },
    (command) =>
      withOpen(world, async ({ parts }) => {
        const [name] = command.args;
        const options = command.opts<StartOptions>();
        const template = loadTemplateOf(name!, options.year);
        const { number, issuedOn, as: by } = options;
        const { warnings, early } = checkStart(
          {
            template,
            year: options.year,
            startedAt: parts.now(),
            number: number ?? null,
            issuedOn: issuedOn ?? null,
            directory: await readDirectory(parts.database),
            calendar: await world.calendar(),
          },
          options.confirm ?? false,
        );
        const { text: source } = readTemplateFile(name!);
        const order = { template, source, year: options.year, number, issuedOn, by };
        const plan = await startPlan(parts, order);
        const text = [`Đã khởi động kế hoạch ${plan}: ${template.items.length} nội dung.`];
        if (!number || !issuedOn) {
          text.push('Chưa ghi số, ngày của kế hoạch, nên thư sẽ gọi kế hoạch bằng tên.');
        }
        const confirmed = template.doubts.map(({ said }) => said);
        const warned = (warning: string): string => `Lưu ý: ${warning}.`;
        if (early !== null) frame.streams.err(warned(early));
        text.push(...warnings.filter((warning) => warning !== early).map(warned));
        const json = { plan, year: options.year, confirmed, warnings };
        return { json, text: text.join('\n') };
      }),
  )
    .requiredOption('--year <năm>', 'năm kế hoạch', year)
    .option('--number <số>', 'số, ký hiệu của kế hoạch, ví dụ 12/KH-SXD')
    .option('--issued-on <ngày>', 'ngày ban hành kế hoạch, ví dụ 2026-06-04', day)
    .option('--as <chức-vụ>', 'ai khởi động, ví dụ vp.chief; được ghi vào nhật ký')
    .option('--confirm', 'đồng ý với cách hiểu sớm hơn ở những chỗ có hai cách hiểu');

  addCommand(
    frame,
    program,
    'status [kế-hoạch]',
    { title: 'Tình hình thực hiện; không ghi mã thì là kế hoạch mới nhất', example: 'status' },
    ({ args: [named] }) =>
      withOpen(world, async ({ parts }) => {
        const plan = await knownPlan(parts.database, named);
        const board = (await boardOf(parts.database, parts.calendar(), parts.now(), plan))!;
        const mail = await mailStanding(parts);
        const text = [...whatStopsMail(mail), describe(board)].join('\n\n');
        return { json: { ...board, mail }, text };
      }),
  );

  addCommand(
    frame,
    program,
    'ledger [nội-dung]',
    { title: 'Nhật ký xử lý của kế hoạch hoặc của một nội dung', example: 'ledger 3' },
    (command) =>
      withOpen(world, async ({ parts }) => {
        const [item] = command.args;
        const plan = await knownPlan(parts.database, command.opts<{ plan?: string }>().plan);
        const entries = await ledgersOf(parts.database, plan, item);
        if (entries.length === 0)
          throw new Refused(`Kế hoạch "${plan}" không có nội dung "${item}".`);
        const rows = entries.map((entry) => [
          entry.item,
          String(entry.n),
          sayInstant(Date.parse(entry.at)),
          entry.by ?? '',
          entry.text,
          entry.intake ?? '',
        ]);
        const heads = ['Mục', 'Số', 'Lúc', 'Người thực hiện', 'Việc', 'Mã thao tác'];
        return { json: entries, text: table(heads, rows) };
      }),
  ).option('--plan <kế-hoạch>', 'mã kế hoạch; mặc định là kế hoạch mới nhất');
}

/** Runs on a connection that is closed again whatever happens. */
export async function withOpen<T>(
  world: CliWorld,
  run: (open: OpenWorld) => Promise<T>,
): Promise<T> {
  const open = await world.open();
  try {
    return await run(open);
  } finally {
    await open.close();
  }
}

const shownDay = (at: string | null): string =>
  at === null ? '' : isDay(at) ? sayDay(at) : sayDay(dayOf(Date.parse(at)));

function describe(board: Board): string {
  const named = board.number ? `số ${board.number} ngày ${shownDay(board.issuedOn)}` : board.plan;
  const numbered = ({ no, instance }: Board['items'][number]): string =>
    instance === 1 ? no : `${no} (${instance})`;
  const items = board.items.map((item) => [
    numbered(item),
    item.stateText,
    shownDay(item.due),
    item.title,
  ]);
  const stages = board.items.flatMap((item) =>
    item.stages
      .filter(({ state }) => state !== 'ahead')
      .map((stage) => {
        const done = stage.duties.filter(({ state }) => state === 'done' || state === 'done-late');
        return [
          numbered(item),
          stage.id,
          stage.stateText,
          shownDay(stage.due),
          `${done.length}/${stage.duties.length}`,
          stage.title,
        ];
      }),
  );
  return [
    `${board.title} (${named})`,
    '',
    table(['Mục', 'Tình hình', 'Thời hạn', 'Nội dung'], items),
    ...(stages.length > 0
      ? ['', table(['Mục', 'Bước', 'Tình hình', 'Thời hạn', 'Xong', 'Việc'], stages)]
      : []),
  ].join('\n');
}
