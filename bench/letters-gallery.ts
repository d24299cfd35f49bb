import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadLetters } from '../activities/mail/render';
import { projectRoot } from '../config/root';
import { samples } from './letters-sample';

/** Writes one sample of every letter into a folder, to be looked at after a template was changed. */
function gallery(folder: string): void {
  const letters = loadLetters();
  mkdirSync(folder, { recursive: true });
  const listed = samples().map(({ name, view }, i) => {
    const { subject, text, html } = letters(view);
    const file = `${String(i + 1).padStart(2, '0')}-${name}`;
    writeFileSync(path.join(folder, `${file}.html`), html);
    writeFileSync(path.join(folder, `${file}.txt`), `Tiêu đề: ${subject}\n\n${text}`);
    return `${file}: ${subject}`;
  });
  process.stdout.write(`${listed.join('\n')}\n\nĐã ghi ${listed.length} thư mẫu vào ${folder}\n`);
}

gallery(path.resolve(process.argv[2] ?? path.join(projectRoot(), 'data', 'letters-mau')));
