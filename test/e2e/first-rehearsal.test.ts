import { installation, type Installation } from '../support/installation';

let own: Installation;
beforeAll(async () => {
  own = await installation();
});
afterAll(() => own.clear());

it('npm start says that its first rehearsal was cut short and plays it again, until it has ended', async () => {
  const cut = own.start([]);
  // The first letter of the seed's year has come; the year is far from over.
  await cut.says('Ngày 05/7/2021');
  cut.process.kill('SIGKILL');
  await cut.ends();

  const again = own.start([]);
  await again.says('Lần chạy thử đầu tiên đã dừng giữa chừng; nay chạy thử lại từ đầu.');
  await again.says('Xem kết quả chạy thử');
  again.process.kill('SIGTERM');
  expect(await again.ends()).toBe(0);

  const next = own.start([]);
  await next.says('dondoc đang chạy.');
  next.process.kill('SIGTERM');
  expect(await next.ends()).toBe(0);
  expect(next.output()).not.toContain('chạy thử');
}, 300_000);
