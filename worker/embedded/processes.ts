import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** One process and no other: pids are used again, so its time of birth goes with it. */
export interface ProcessMark {
  pid: number;
  born: string;
}

/** The mark of the process that has this pid now; undefined when there is none. */
export async function markOf(pid: number): Promise<ProcessMark | undefined> {
  const born = await birth(pid);
  return born ? { pid, born } : undefined;
}

/** Whether that very process still runs. */
export async function isAlive(mark: ProcessMark): Promise<boolean> {
  return (await birth(mark.pid)) === mark.born;
}

async function birth(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') return linuxBirth(pid);
  const [program, args] =
    process.platform === 'win32'
      ? ([
          'powershell',
          ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`],
        ] as const)
      : (['ps', ['-o', 'lstart=', '-p', String(pid)]] as const);
  try {
    const { stdout } = await run(program, [...args], { windowsHide: true });
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The boot and, from field 22 of stat (proc_pid_stat(5)), the clock tick at which the process started. */
async function linuxBirth(pid: number): Promise<string | undefined> {
  try {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    // The second field is the program's name in brackets and may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state] = fields;
    return state === 'Z' || state === 'X' ? undefined : `${boot.trim()}/${fields[19]}`;
  } catch {
    return undefined;
  }
}
