import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readPlanWith } from '../../client/use-cases/template/read-plan';
import { loadDirectory } from '../../config/directory';

const folder = path.join(__dirname, '..', 'documents', 'blind');
const directory = loadDirectory('mau');

const lines = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split(/\r?\n/))
  .map((line) => line.trim())
  .filter((line) => line.length > 3 && line.length < 300);

/** Lines of real plans, some of them cut at both ends, joined to others. */
const paragraph = fc
  .array(fc.tuple(fc.constantFrom(...lines), fc.nat(200), fc.nat(200)), {
    minLength: 1,
    maxLength: 3,
  })
  .map((pieces) =>
    pieces
      .map(([line, from, to]) =>
        from % 3 > 0 ? line : line.slice(Math.min(from, to) % line.length, Math.max(from, to)),
      )
      .join(' '),
  );

it('lines of real plans in any order give a draft whose names stand in their sentences', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 12 }), (texts) => {
      const blocks = texts.map((text, i) => ({
        ...{ kind: 'paragraph' as const, label: null, text },
        place: { line: i + 1 },
      }));
      for (const { title, lead, sentence } of readPlanWith({ blocks }, directory, '2026-01-05')
        .items)
        for (const value of [title, lead]) expect(sentence).toContain(value ?? '');
    }),
    {
      numRuns: 500,
      // Where once the rest of a broken line was joined to a name behind which stood the time.
      examples: [
        [
          [
            'U',
            'a) Đoàn trường chủ trì + Tập huấn kỹ năng sơ cấp cứu ban đầu cho giáo viên, nhân viên. Thời gian: Tháng 12/2025. Phụ trách: Công đoàn trường. ',
            'UBN Tham mưu thành lập Đoàn kiểm tra',
          ],
        ],
      ],
    },
  );
});
