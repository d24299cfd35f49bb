import { loadDirectory, type Directory } from '../../../config/directory';
import type { PlanTemplate } from '../../../workflows/rules/plan/plan';
import type { Cli } from '../command';

const SAMPLE = 'mau';

/**
 * The directory named, else that of the dondoc that runs, else the sample, which is said.
 * @throws FileFaults
 */
export async function directoryFor(
  { world, streams }: Cli,
  template: PlanTemplate,
  named: string | undefined,
): Promise<Directory> {
  if (named !== undefined) return loadDirectory(named);
  const own = await world.directory();
  if (own && own.units.length > 0) return { department: template.department, sample: null, ...own };
  streams.err('Dùng danh mục đơn vị MẪU; danh mục khác ghi ở --directory.');
  return loadDirectory(SAMPLE);
}
