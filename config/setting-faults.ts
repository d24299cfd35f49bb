/** One setting that cannot be used. `value` never holds a password. */
export interface SettingFault {
  name: string;
  value: string;
  /** What would be right, in Vietnamese. */
  right: string;
}

/** All faults at once, as one text for the person who starts dondoc. */
export class SettingFaults extends Error {
  constructor(readonly faults: readonly SettingFault[]) {
    const lines = faults.map(({ name, value, right }) => `  ${name} = ${value}: ${right}`);
    super(`Cài đặt chưa đúng, đề nghị sửa rồi chạy lại:\n${lines.join('\n')}`);
    this.name = 'SettingFaults';
  }
}

const SECRET = new Set(['DATABASE_URL', 'SMTP_URL']);

/** What may be printed of a value: never a password, also not of an address that cannot be read. */
export function showValue(name: string, value: string | undefined): string {
  if (value === undefined) return '(chưa đặt)';
  if (!SECRET.has(name)) return `"${value}"`;
  if (!URL.canParse(value)) return '(không in ra vì có thể chứa mật khẩu)';
  const shown = new URL(value);
  return shown.host ? `"${shown.protocol}//…@${shown.host}"` : `"${shown.protocol}…"`;
}
