import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { deliverStored } from '../../client/use-cases/acts/relay';
import { holdMail, releaseMail } from '../../client/use-cases/mail/mail';
import { readAct } from '../../config/acts';
import { buildPages } from '../../client/web/pages';
import { at } from '../../workflows/rules/time';
import { complaintsOf, openBrowser } from '../support/browser';
import { officeWorld, PLAN, type OfficeWorld } from '../support/office-world';
import { freshDatabase, temporalAddress } from '../support/parts';
import { until } from '../support/until';

const faults: string[] = [];
let world: OfficeWorld;
let app: FastifyInstance;
let origin: string;
let browser: Browser;
let page: Page;
let complaints: string[];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dondoc-handed-'));
  world = await officeWorld(await freshDatabase(), temporalAddress());
  // Monday 16/8/2021, 10:00: the units' lists of item 3 are due tomorrow, nobody has answered yet.
  await world.liveUntil(at('2021-08-16', '10:00'));
  app = await buildPages({
    ...world,
    rehearsal: () => world.database,
    report: (error, route) => faults.push(`${route}: ${error.stack}`),
  });
  origin = await app.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await browser.newPage();
  complaints = complaintsOf(page, origin);
});

afterEach(async () => {
  await page.close();
  if (faults.length > 0) throw new Error(faults.join('\n'));
});

const linkOf = async (seat: string): Promise<string> => `${origin}/d/${await world.tokenOf(seat)}`;
const words = (selector = 'main'): Promise<string> => page.locator(selector).innerText();

/** The unit's duty once the item has seen what was handed in. */
const dutyWith = (unit: string, version: number) =>
  until(`${unit} has handed in ${version} times`, async () => {
    const duty = await dutyOf(unit);
    return duty.version === version && duty;
  });

async function dutyOf(unit: string) {
  return world.database
    .selectFrom('duties')
    .selectAll()
    .where('no', '=', '3')
    .where('stage', '=', 'unit-lists')
    .where('id', '=', unit)
    .executeTakeFirstOrThrow();
}

/** The page of a seat once it shows something: the item writes down what it took a moment later. */
const seen = async (seat: string, what: string): Promise<void> => {
  const link = await linkOf(seat);
  await until(`${seat} sees "${what}"`, async () => {
    await page.goto(link);
    return (await words()).includes(what);
  });
};

async function counts(): Promise<number[]> {
  const tables = ['intakes', 'ledger', 'notices', 'letters', 'links', 'files'] as const;
  return Promise.all(
    tables.map(async (table) => {
      const { count } = await world.database
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    }),
  );
}

async function listFile(name: string, content: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

describe('the page that a mailed link opens', () => {
  it('says what is asked, why, until when, and how that day was found', async () => {
    await page.goto(await linkOf('qlxd.head'));
    const text = await words();
    expect(text).toContain('Phần việc của Trưởng phòng Quản lý xây dựng');
    expect(text).toContain('Đề nghị đồng chí chỉ đạo lập danh sách doanh nghiệp');
    expect(text).toContain('Mục III.1 và mục III.2 của Kế hoạch');
    expect(text).toContain('17/8/2021');
    expect(text).toContain('Sắp đến hạn (còn 01 ngày làm việc)');
    expect(text).toContain('Không tải lên văn bản mật.');
    await page.getByText('Vì sao là ngày này').click();
    expect(await words('details[open] ol')).toContain('31/8/2021');
  });

  it('changes nothing by being looked at, however often', async () => {
    const link = await linkOf('qlxd.head');
    const before = await counts();
    for (let i = 0; i < 3; i++) await page.goto(link);
    await app.inject({ method: 'HEAD', url: new URL(link).pathname });
    expect(await counts()).toEqual(before);
  });

  it('takes a file, gives a receipt with its time and SHA-256, and the item has it', async () => {
    const content = 'Tên,Địa chỉ\r\nCông ty mẫu,Sơn La\r\n';
    const file = await listFile('Danh sách tổ chức.csv', content);
    await page.goto(await linkOf('qlxd.head'));
    await page.setInputFiles('input[type=file]', file);
    await page.getByLabel('Nội dung hoặc ghi chú').fill('Danh sách <b>đủ</b> 01 tổ chức');
    await page.getByRole('button', { name: 'Nộp', exact: true }).click();
    const receipt = await words();
    expect(receipt).toContain('Đã tiếp nhận.');
    expect(receipt).toContain('10 giờ 00 phút 00 giây, ngày 16/8/2021');
    expect(receipt).toContain('Danh sách tổ chức.csv');
    expect(receipt).toContain(createHash('sha256').update(content).digest('hex'));
    expect(receipt).toContain('Danh sách <b>đủ</b> 01 tổ chức');
    expect(await dutyWith('qlxd', 1)).toMatchObject({ phase: 'handed-in' });
    await page.getByRole('link', { name: 'Về các phần việc của đồng chí' }).click();
    await page.getByText('Các phòng, đơn vị lập danh sách').click();
    expect(await words()).toContain('Lần 1, lúc 10 giờ 00 ngày 16/8/2021');
    expect(await words()).toContain('Hoàn thành đúng hạn');
  });

  it('takes the promise of a day, and says so from then on', async () => {
    await page.goto(await linkOf('qhkt.head'));
    await page.getByText('Xác nhận đã nhận, hẹn ngày nộp').first().click();
    await page.getByLabel('Hẹn nộp ngày').fill('2021-08-19');
    await page.getByRole('button', { name: 'Xác nhận đã nhận' }).click();
    expect(await words()).toContain('Đã tiếp nhận.');
    await seen('qhkt.head', 'Đã hẹn');
    expect(await words()).toContain('ngày 19/8/2021');
  });

  it('passes on a wish for more time, with its reason, and keeps the deadline meanwhile', async () => {
    await page.goto(await linkOf('htkt.head'));
    await page.locator('summary', { hasText: 'Xin gia hạn' }).click();
    await page.getByLabel('Xin gia hạn đến ngày').fill('2021-08-20');
    await page.getByLabel('Lý do').fill('chờ số liệu của chi nhánh');
    await page.getByRole('button', { name: 'Gửi đề nghị gia hạn' }).click();
    expect(await words()).toContain('Đã tiếp nhận.');
    await seen('htkt.head', 'Đã xin gia hạn');
    expect(await words()).toContain('đến ngày 20/8/2021, chờ ý kiến');
    // 17/8/2021, the end of the day.
    expect((await dutyOf('htkt')).due).toBe(at('2021-08-17', '23:59:59'));
  });

  it('shows what an item refuses as one sentence on the receipt', async () => {
    const link = await linkOf('htkt.head');
    await page.goto(link);
    await page.locator('summary', { hasText: 'Xin gia hạn' }).click();
    // The browser would not let a person ask for a day after the next stage's; a program may.
    await page.getByLabel('Xin gia hạn đến ngày').evaluate((field) => field.removeAttribute('max'));
    await page.getByLabel('Xin gia hạn đến ngày').fill('2021-09-30');
    await page.getByLabel('Lý do').fill('bận');
    await page.getByRole('button', { name: 'Gửi đề nghị gia hạn' }).click();
    expect(await words('[role=alert]')).toContain('muộn hơn ngày muộn nhất có thể là 23/8/2021');
    expect(page.url()).toContain('/xac-nhan/');
  });

  it('brings the page back with what was typed when something is missing', async () => {
    await page.goto(await linkOf('qln.head'));
    const file = await listFile('lệnh.exe', 'MZ');
    await page.getByLabel('Nội dung hoặc ghi chú').fill('Gửi kèm danh sách');
    await page.setInputFiles('input[type=file]', file);
    await page.getByRole('button', { name: 'Nộp', exact: true }).click();
    expect(await words('[role=alert]')).toContain('“lệnh.exe” không thuộc loại được nhận');
    expect(await page.getByLabel('Nội dung hoặc ghi chú').inputValue()).toBe('Gửi kèm danh sách');
    expect(await dutyOf('qln')).toMatchObject({ phase: 'owed', version: 0 });
    await page.goto(page.url());
    expect(await words()).toContain('01 phần việc đang chờ đồng chí.');
  });

  it('acts once on a form that is sent twice, at once or later, and gives the same receipt', async () => {
    const link = await linkOf('qln.head');
    await page.goto(link);
    const hidden = await page
      .locator('form[action$="/nop"] input[type=hidden]')
      .evaluateAll((fields) => fields.map((field): [string, string] => [field.name, field.value]));
    const payload = new URLSearchParams([...hidden, ['text', 'Không có tổ chức, cá nhân nào']]);
    const send = () =>
      app.inject({
        method: 'POST',
        url: `${new URL(link).pathname}/nop`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: payload.toString(),
      });
    const answers = await Promise.all([send(), send()]);
    answers.push(await send());
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
    expect(await dutyWith('qln', 1)).toMatchObject({ phase: 'handed-in' });
    payload.set('text', 'Có 01 tổ chức');
    expect((await send()).headers.location).not.toBe(answers[0].headers.location);
    await dutyWith('qln', 2);
  });

  it('leaves decisions to where directors make them', async () => {
    await page.goto(await linkOf('bgd.deputy-1'));
    expect(await words()).toContain('Trang này không nhận quyết định');
    expect(await page.locator('form').count()).toBe(0);
  });

  it('gives the receipt while nobody answers, and delivers later with the time it was stored', async () => {
    await page.goto(await linkOf('ktvl.head'));
    await world.stopWorker();
    await page.getByLabel('Nội dung hoặc ghi chú').fill('Danh sách gửi kèm công văn');
    await page.getByRole('button', { name: 'Nộp', exact: true }).click();
    await page.waitForURL('**/xac-nhan/**');
    expect(await words()).toContain('Đã tiếp nhận, đang xử lý.');
    expect(await dutyOf('ktvl')).toMatchObject({ phase: 'owed' });
    await world.startWorker();
    // 16/8/2021, 10:01.
    world.moveTo(at('2021-08-16', '10:01'));
    expect(await deliverStored(world)).toBe(1);
    await page.reload();
    expect(await words()).toContain('Đã tiếp nhận.');
    expect(await words()).toContain('10 giờ 00 phút 00 giây, ngày 16/8/2021');
    const { submitted_at } = await dutyWith('ktvl', 1);
    expect(submitted_at).toBe(at('2021-08-16', '10:00'));
  });
});

describe('the pages of the office', () => {
  it('show of each item how it stands, of each duty who owes it, and why a day is that day', async () => {
    await page.goto(origin);
    const row = (line: string): Promise<string> =>
      page.locator('table').first().locator('tr', { hasText: line }).innerText();
    expect(await row('II.2')).toContain('Chờ văn bản');
    expect(await row('II.3')).toContain('Đang thực hiện');
    expect(await row('II.5')).toContain('Chưa đến kỳ');
    const item = page.locator('#muc-3-1');
    expect(await item.innerText()).toContain(
      '31/8/2021 (kế hoạch ghi: “hoàn thành tháng 8 năm 2021”)',
    );
    const duty = (unit: string): Promise<string> =>
      item.getByRole('row', { name: new RegExp(unit) }).innerText();
    expect(await duty('Phòng Quản lý xây dựng')).toMatch(
      /Hoàn thành đúng hạn.*10 giờ 00 ngày 16\/8/s,
    );
    expect(await duty('Thanh tra')).toContain('Sắp đến hạn (còn 01 ngày làm việc)');
    await item.getByText('Cách tính thời hạn').first().click();
    expect(await item.locator('details[open] ol').first().innerText()).toContain(
      '10 ngày làm việc',
    );
  });

  it('say while letters are held that they are, by whom and why', async () => {
    const parts = { ...world, now: () => at('2021-08-16', '10:00') };
    await holdMail(parts, 'vp.clerk', 'chờ sửa danh mục');
    await page.goto(origin);
    expect(await words()).toContain(
      'Thư đang được giữ lại từ 10 giờ 00 ngày 16/8/2021 (vp.clerk): chờ sửa danh mục;',
    );
    await releaseMail(parts, 'vp.clerk');
    await page.goto(origin);
    expect(await words()).not.toContain('giữ lại');
  });

  it('tell in words what happened to an item, with what people wrote', async () => {
    await page.goto(`${origin}/ke-hoach/${PLAN}`);
    await page.getByRole('link', { name: 'Nhật ký xử lý mục II.3' }).click();
    const text = await words();
    expect(text).toContain('Mở bước: Các phòng, đơn vị lập danh sách');
    expect(text).toContain('Xin gia hạn – Các phòng, đơn vị lập danh sách');
    expect(text).toContain('Lý do: chờ số liệu của chi nhánh');
  });

  it('show a letter as its reader sees it, shut in a frame in which nothing runs', async () => {
    await page.goto(`${origin}/hop-thu`);
    await page
      .getByRole('link', { name: /NHẮC VIỆC/ })
      .first()
      .click();
    const frame = page.frameLocator('iframe');
    expect(await frame.locator('body').innerText()).toContain('Kính gửi');
    const href = await frame.locator('a').first().getAttribute('href');
    expect(href).toMatch(/\/d\/[\w-]{43}$/);
    await page.locator('summary', { hasText: 'Bản chữ thường' }).press('Enter');
    await page.locator('pre', { hasText: 'Kính gửi' }).waitFor({ state: 'visible' });
  });

  it('mark a rehearsal on every page, and stand at its last instant', async () => {
    for (const path of ['/chay-thu', `/chay-thu/ke-hoach/${PLAN}/nhat-ky/3`, '/chay-thu/hop-thu']) {
      await page.goto(`${origin}${path}`);
      expect(await page.title()).toMatch(/^CHẠY THỬ/);
      expect(await words('body')).toContain('CHẠY THỬ – số liệu giả định');
    }
    await page.goto(`${origin}/chay-thu`);
    expect(await words()).toContain('tình trạng lúc 10 giờ 00 ngày 16/8/2021');
  });
});

describe('proposing people and asking their heads, by links', () => {
  const stageOf = async (stage: string) =>
    world.database
      .selectFrom('stages')
      .select('phase')
      .where('no', '=', '4')
      .where('id', '=', stage)
      .executeTakeFirstOrThrow();

  beforeAll(async () => {
    // 17/8/2021, 08:00: the letter of Sở Nội vụ has come; Văn phòng proposes, then heads consent.
    const arrived = at('2021-08-17', '08:00');
    const fields = { kind: 'request', arrivedOn: '2021-08-17', number: '900/SNV-CCHC' };
    const letter = { at: arrived, as: 'vp.clerk', item: '4', act: readAct('letter-in', fields) };
    await world.liveUntil(at('2021-08-18', '08:00'), { habits: {}, acts: [letter], changes: [] });
  });

  it('asks Văn phòng for names, and hands nothing in without one', async () => {
    await page.goto(await linkOf('vp.chief'));
    const form = page.locator('form[action$="/nop"]', { hasText: 'Công chức được đề xuất' });
    await form.getByLabel('Nội dung hoặc ghi chú').fill('Đề xuất 01 đồng chí');
    await form.getByRole('button', { name: 'Nộp', exact: true }).click();
    expect(await words('[role=alert]')).toContain('chọn ít nhất một công chức');
    await form.getByLabel('Chuyên viên phòng Quản lý xây dựng').check();
    await form.getByRole('button', { name: 'Nộp', exact: true }).click();
    expect(await words()).toContain('Đã tiếp nhận.');
    await until('the heads are asked', async () => (await stageOf('propose')).phase === 'met');
    await world.liveUntil(at('2021-08-19', '08:00'));
    expect(await stageOf('consent')).toEqual({ phase: 'open' });
  });

  it('lets the head consent, and the one who was proposed only look on', async () => {
    await page.goto(await linkOf('qlxd.officer'));
    expect(await words()).toContain('Trưởng phòng, đơn vị có ý kiến về việc cử công chức');
    expect(await page.locator('form[action$="/y-kien"]').count()).toBe(0);
    await page.goto(await linkOf('qlxd.head'));
    await page.getByRole('radio', { name: 'Đồng ý', exact: true }).check();
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    expect(await words()).toContain('Đã tiếp nhận.');
    await until('all have consented', async () => (await stageOf('consent')).phase === 'met');
    await page.goto(await linkOf('qlxd.head'));
    expect(await page.locator('form[action$="/y-kien"]').count()).toBe(0);
  });
});

/** What a page lacks for those who do not see it; runs in the browser. */
const LACKING = `[
  document.documentElement.lang === 'vi' || 'lang',
  document.querySelectorAll('h1').length === 1 || 'h1',
  ...[...document.querySelectorAll('th')].map((header) => header.scope !== '' || header.innerText),
  ...[...document.querySelectorAll('input:not([type=hidden]), textarea')].map(
    (field) => field.labels.length > 0 || field.name,
  ),
].filter((fits) => fits !== true)`;

describe('every page', () => {
  it('is Vietnamese, has one heading, named fields and headed tables, and asks nobody else for anything', async () => {
    const duty = `/d/${await world.tokenOf('ttra.head')}`;
    for (const path of ['/', `/ke-hoach/${PLAN}/nhat-ky/3`, '/hop-thu', '/hop-thu/1', duty]) {
      await page.goto(`${origin}${path}`);
      const lacking = await page.evaluate(LACKING);
      expect([path, lacking, complaints]).toEqual([path, [], []]);
    }
  });
});
