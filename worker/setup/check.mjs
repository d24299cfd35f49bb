import { npm, say } from './run.mjs';
import { ensureDependencies, inOrder } from './steps.mjs';

/** Scripts of package.json, and what each of them looks at. */
const CHECKS = {
  types: 'kiểu dữ liệu',
  lint: 'lỗi thường gặp',
  style: 'trình bày mã nguồn',
  arrows: 'chiều phụ thuộc giữa các phần',
  unused: 'mã thừa',
};

let passed = 0;
let failed = 0;
const ready = await inOrder(ensureDependencies);
if (!ready) failed++;
for (const [script, what] of ready ? Object.entries(CHECKS) : []) {
  const { status, output } = await npm(['run', '--silent', script], { quiet: true });
  if (status === 0) passed++;
  else failed++;
  say(`${status === 0 ? 'Đạt' : 'Không đạt'}: ${what} (npm run ${script})`);
  if (status !== 0) say(output);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
