import { createHash } from 'node:crypto';
import { Markup, markup } from './markup';
import { STYLE } from './style';

/** Where the reader is among the office's pages. */
export interface Place {
  /** What the addresses of the office's pages begin with: '' or '/chay-thu'. */
  prefix: string;
  at: 'board' | 'inbox';
  /** Whether there is a rehearsal to look at. */
  hasRehearsal: boolean;
}

export interface Page {
  title: string;
  /** Null where no plan names one. */
  department: string | null;
  /** Null on pages that a mailed link opens: they lead nowhere else. */
  place: Place | null;
  isRehearsal: boolean;
  body: Markup;
}

const style = markup`<style>${new Markup(STYLE)}</style>`;

/** The Content-Security-Policy of every page: its own style, its own forms, nothing else. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** A whole page. */
export function layout({ title, department, place, isRehearsal, body }: Page): string {
  return markup`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${isRehearsal && 'CHẠY THỬ – '}${title}</title>
${style}
</head>
<body>
<div class="band"><header><span class="name">${department === null ? '' : `${department} – `}Đôn đốc thực hiện kế hoạch</span>${place && navigation(place)}</header></div>
${isRehearsal && markup`<div class="rehearsal"><p>CHẠY THỬ – số liệu giả định, không có thư nào được gửi ra ngoài, không phải công việc thật.</p></div>`}
<main>
${body}
</main>
<footer><p>Trang theo dõi, đôn đốc nội bộ; không thay thế văn bản hành chính.</p></footer>
</body>
</html>
`.text;
}

function navigation({ prefix, at, hasRehearsal }: Place): Markup {
  const link = (href: string, words: string, here: boolean): Markup =>
    markup`<a href="${href}"${here && markup` aria-current="page"`}>${words}</a>`;
  return markup`<nav aria-label="Các trang">${[
    link(prefix || '/', 'Bảng theo dõi', at === 'board'),
    link(`${prefix}/hop-thu`, 'Hộp thư', at === 'inbox'),
    prefix === ''
      ? hasRehearsal && link('/chay-thu', 'Xem bản chạy thử', false)
      : link('/', 'Về kế hoạch thật', false),
  ]}</nav>`;
}
