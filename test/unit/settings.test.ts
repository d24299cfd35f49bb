import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SettingFaults } from '../../config/setting-faults';
import { readSettings } from '../../config/settings';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'dondoc-settings-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const read = (env: Record<string, string>) => readSettings({ DONDOC_DATA: folder, ...env });

function faultsOf(env: Record<string, string>): SettingFaults {
  try {
    read(env);
  } catch (error) {
    if (error instanceof SettingFaults) return error;
    throw error;
  }
  throw new Error('the settings were taken');
}

describe('settings', () => {
  it('need nothing: the own parts on loopback, and no mail server to send anything to', () => {
    const settings = read({});
    expect(settings).toMatchObject({
      dataDir: folder,
      port: 8080,
      host: '127.0.0.1',
      mailPerMinute: 20,
      smtpConnections: 5,
    });
    expect(settings).toMatchObject({
      temporal: undefined,
      databaseUrl: undefined,
      smtpUrl: undefined,
    });
  });

  it('come from the file, and the environment wins over it', () => {
    writeFileSync(path.join(folder, 'settings.yaml'), 'PORT: 9000\nMAIL_PER_MINUTE: 60\n');
    expect(read({ PORT: '9001' })).toMatchObject({ port: 9001, mailPerMinute: 60 });
  });

  it('split a sender into name and mailbox and a Temporal service into address and namespace', () => {
    const settings = read({
      SMTP_URL: 'smtps://u:p@thu.example:465',
      PUBLIC_URL: 'https://dondoc.example/',
      MAIL_FROM: 'Văn phòng Sở Xây dựng <vanphong@sxd.example>',
      TEMPORAL_ADDRESS: 'temporal.example:7233',
    });
    expect(settings).toMatchObject({
      mailFrom: { name: 'Văn phòng Sở Xây dựng', address: 'vanphong@sxd.example' },
      publicUrl: 'https://dondoc.example',
      temporal: { address: 'temporal.example:7233', namespace: 'default' },
    });
  });

  it('tell every fault at once, with its name, its value and what would be right', () => {
    writeFileSync(path.join(folder, 'settings.yaml'), 'POTR: bi-mat\nHOST: [a, b]\n');
    const { faults, message } = faultsOf({
      PORT: '99999',
      SMTP_CONNECTIONS: 'many',
      TEMPORAL_ADDRESS: 'https://temporal.example',
      SMTP_URL: 'smtp://thu.example',
    });
    expect(faults.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'POTR (không in ra)',
      'HOST (không in ra)',
      'PORT "99999"',
      'TEMPORAL_ADDRESS "https://temporal.example"',
      'SMTP_CONNECTIONS "many"',
      'PUBLIC_URL (chưa đặt)',
      'MAIL_FROM (chưa đặt)',
    ]);
    expect(message).toContain('PORT = "99999": cần một số nguyên từ 0 đến 65535, ví dụ 8080');
    expect(faults[0]?.right).toContain('các tên có: DONDOC_DATA');
  });

  it('never print a password, not even of an address that cannot be read', () => {
    for (const value of [
      'http://ke-toan:bi-mat@may.example',
      'ke-toan:bi-mat@may.example',
      'bi-mat',
    ]) {
      expect(faultsOf({ DATABASE_URL: value, SMTP_URL: value }).message).not.toContain('bi-mat');
    }
  });

  it('refuse a settings file that is named but not there, and one that is not YAML', () => {
    const missing = path.join(folder, 'khong-co.yaml');
    expect(faultsOf({ DONDOC_SETTINGS: missing }).message).toContain(missing);
    writeFileSync(path.join(folder, 'settings.yaml'), 'PORT: [');
    const [fault] = faultsOf({}).faults;
    expect(fault?.name).toBe(`${path.join(folder, 'settings.yaml')}:1`);
    expect(fault?.right).toBe('thiếu ngoặc đóng, đề nghị thêm ở cuối đoạn');
  });

  it('keep a password to themselves in a settings file that is not YAML', () => {
    writeFileSync(path.join(folder, 'settings.yaml'), 'SMTP_URL: "smtps://a:bi-mat@thu.example');
    const refused = faultsOf({});
    expect(refused.faults).toHaveLength(1);
    expect(refused.message).not.toContain('bi-mat');
  });

  it('take an empty variable as not set', () => {
    expect(read({ PORT: '', SMTP_URL: '' })).toMatchObject({ port: 8080, smtpUrl: undefined });
  });

  it('take an address with a password from a file of its own, and an empty file as not set', () => {
    const database = path.join(folder, 'database-url.txt');
    const smtp = path.join(folder, 'smtp-url.txt');
    writeFileSync(database, 'postgresql://dondoc:bi-mat@postgres:5432/dondoc\r\n');
    writeFileSync(smtp, '\n');
    expect(read({ DATABASE_URL_FILE: database, SMTP_URL_FILE: smtp })).toMatchObject({
      databaseUrl: 'postgresql://dondoc:bi-mat@postgres:5432/dondoc',
      smtpUrl: undefined,
    });
  });

  it('refuse a password given twice, a file that is not there, and a wrong address in a file', () => {
    const database = path.join(folder, 'database-url.txt');
    writeFileSync(database, 'mysql://dondoc:bi-mat@postgres/dondoc');
    const { faults, message } = faultsOf({
      DATABASE_URL_FILE: database,
      SMTP_URL_FILE: path.join(folder, 'khong-co.txt'),
    });
    expect(faults.map(({ name }) => name)).toEqual(['SMTP_URL_FILE', 'DATABASE_URL']);
    expect(message).toContain('không đọc được tệp này (ENOENT)');
    expect(message).not.toContain('bi-mat');
    const url = 'smtps://thu.example';
    expect(faultsOf({ SMTP_URL: url, SMTP_URL_FILE: database }).faults[0]).toMatchObject({
      name: 'SMTP_URL_FILE',
      right: 'chỉ đặt một trong hai: SMTP_URL hoặc SMTP_URL_FILE',
    });
  });
});
