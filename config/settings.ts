import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { projectRoot } from './root';
import { withSecrets } from './secret-files';
import { SettingFaults, showValue, type SettingFault } from './setting-faults';
import { syntaxFaults } from './yaml-syntax';

/** Everything that can be set from outside, checked. */
export interface Settings {
  /** Where PostgreSQL, Temporal, files and the lock live. */
  dataDir: string;
  /** Where downloaded programs are kept; shared by starts and tests. */
  cacheDir: string;
  /** Port of the pages; 0 takes any free one. */
  port: number;
  host: string;
  /** What links in letters begin with, without a slash at the end; undefined: our own page. */
  publicUrl?: string;
  /** A Temporal service outside; undefined starts our own. */
  temporal?: { address: string; namespace: string };
  /** A PostgreSQL outside; undefined starts our own. */
  databaseUrl?: string;
  /** A mail server outside; undefined keeps every letter in the inbox. */
  smtpUrl?: string;
  mailFrom: { name: string; address: string };
  mailPerMinute: number;
  mailPerDay: number;
  smtpConnections: number;
}

const whole = (min: number, max: number, example: number) =>
  z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max, {
      error: `cần một số nguyên từ ${min} đến ${max}, ví dụ ${example}`,
    })
    .transform(Number);

function url(protocols: readonly string[], example: string) {
  return z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
      error: `cần một địa chỉ ${protocols.map((p) => `${p}//`).join(' hoặc ')}, ví dụ ${example}`,
    });
}

const SENDER = /^(?:(?<name>[^<>]*?)\s*<)?(?<address>[^\s<>@]+@[^\s<>@]+)>?$/;

const fields = {
  DONDOC_DATA: z.string().optional(),
  DONDOC_CACHE: z.string().optional(),
  PORT: whole(0, 65_535, 8080).optional(),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, {
      error: 'cần một địa chỉ IP hoặc tên máy, ví dụ 127.0.0.1 hoặc 0.0.0.0',
    })
    .optional(),
  PUBLIC_URL: url(['http:', 'https:'], 'https://dondoc.so-xay-dung.example').optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/:]+:\d{1,5}$/, { error: 'cần dạng máy:cổng, ví dụ temporal.example:7233' })
    .optional(),
  TEMPORAL_NAMESPACE: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, { error: 'cần một tên không dấu, ví dụ dondoc' })
    .optional(),
  DATABASE_URL: url(
    ['postgresql:', 'postgres:'],
    'postgresql://nguoi-dung:mat-khau@may.example:5432/dondoc',
  ).optional(),
  DATABASE_URL_FILE: z.string().optional(),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtps://nguoi-dung:mat-khau@thu.example:465').optional(),
  SMTP_URL_FILE: z.string().optional(),
  MAIL_FROM: z
    .string()
    .regex(SENDER, {
      error: 'cần dạng Tên <hộp thư>, ví dụ Văn phòng Sở Xây dựng <vanphong@sxd.example>',
    })
    .optional(),
  MAIL_PER_MINUTE: whole(1, 10_000, 20).optional(),
  MAIL_PER_DAY: whole(1, 1_000_000, 2000).optional(),
  SMTP_CONNECTIONS: whole(1, 50, 5).optional(),
};
type Name = keyof typeof fields;
const schema = z.object(fields);

const NAMES = Object.keys(fields) as Name[];

/**
 * The settings from the environment and one YAML file with the same names; the environment wins.
 * The file is the one DONDOC_SETTINGS names, else settings.yaml in the data folder if it is there.
 * @throws SettingFaults with every fault at once
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const faults: SettingFault[] = [];
  const given = withSecrets({ ...readFile(env, faults), ...pick(env) }, faults);
  const { data, error } = schema.safeParse(given);
  for (const issue of error?.issues ?? []) {
    const name = String(issue.path[0]);
    faults.push({ name, value: showValue(name, given[name]), right: issue.message });
  }
  if (given['SMTP_URL']) {
    for (const [name, right] of [
      ['PUBLIC_URL', 'cần có khi đặt SMTP_URL, vì thư thật phải mang đường dẫn người nhận mở được'],
      ['MAIL_FROM', 'cần có khi đặt SMTP_URL, vì thư thật phải có hộp thư gửi đi'],
    ] as const) {
      if (!given[name]) faults.push({ name, value: '(chưa đặt)', right });
    }
  }
  if (!data || faults.length > 0) throw new SettingFaults(faults);
  return settle(data);
}

function settle(given: z.infer<typeof schema>): Settings {
  const sender = SENDER.exec(given.MAIL_FROM ?? 'dondoc <dondoc@dondoc.example>')?.groups;
  return {
    dataDir: dataDir(given.DONDOC_DATA),
    cacheDir: path.resolve(given.DONDOC_CACHE ?? path.join(projectRoot(), '.cache')),
    port: given.PORT ?? 8080,
    host: given.HOST ?? '127.0.0.1',
    publicUrl: given.PUBLIC_URL?.replace(/\/+$/, ''),
    temporal: given.TEMPORAL_ADDRESS
      ? { address: given.TEMPORAL_ADDRESS, namespace: given.TEMPORAL_NAMESPACE ?? 'default' }
      : undefined,
    databaseUrl: given.DATABASE_URL,
    smtpUrl: given.SMTP_URL,
    mailFrom: { name: sender?.['name'] ?? '', address: sender?.['address'] ?? '' },
    mailPerMinute: given.MAIL_PER_MINUTE ?? 20,
    mailPerDay: given.MAIL_PER_DAY ?? 2_000,
    smtpConnections: given.SMTP_CONNECTIONS ?? 5,
  };
}

const dataDir = (set: string | undefined): string =>
  path.resolve(set ?? path.join(projectRoot(), 'data'));

type Given = Record<string, string>;

/** An empty variable counts as not set: that is how compose files pass what nobody filled in. */
function pick(env: Readonly<Record<string, string | undefined>>): Given {
  return Object.fromEntries(NAMES.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
}

function readFile(
  env: Readonly<Record<string, string | undefined>>,
  faults: SettingFault[],
): Given {
  const named = env['DONDOC_SETTINGS'];
  const file = path.resolve(
    named || path.join(dataDir(env['DONDOC_DATA'] || undefined), 'settings.yaml'),
  );
  if (!existsSync(file)) {
    if (named) faults.push({ name: 'DONDOC_SETTINGS', value: named, right: 'không có tệp này' });
    return {};
  }
  const text = readFileSync(file, 'utf8');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    for (const { offset, wrong } of syntaxFaults(text, lines, document.errors)) {
      const name = `${file}:${lines.linePos(offset).line}`;
      faults.push({ name, value: '(không in ra)', right: wrong });
    }
    return {};
  }
  const content: unknown = document.toJS() ?? {};
  const given: Given = {};
  for (const [name, value] of Object.entries(content as object)) {
    const known = (NAMES as string[]).includes(name);
    if (known && ['string', 'number', 'boolean'].includes(typeof value))
      given[name] = String(value);
    else if (value !== null) {
      const right = known
        ? 'cần một giá trị trên một dòng'
        : `${file} không nhận tên này; các tên có: ${NAMES.join(', ')}`;
      faults.push({ name, value: '(không in ra)', right });
    }
  }
  return given;
}
