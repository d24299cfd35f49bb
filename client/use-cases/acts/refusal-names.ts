import type { Database } from '../../../activities/store/database';
import type { ItemKey } from '../../../activities/store/tables';
import { ACT_FORMS } from '../../../config/act-forms';
import type { LetterKind } from '../../../workflows/rules/duty/state';
import { stageTemplate } from '../../../workflows/rules/plan/plan';
import { namesIn } from './act-said';
import { Refused } from '../parts';

/** A code in quotes, with the word before it that says what it is a code of. */
const CODE = /(?:(bước|thao tác|loại)\s+)?"([^"]+)"/giu;

const LETTER_KINDS: Record<LetterKind, string> = {
  request: 'công văn yêu cầu',
  guidance: 'văn bản hướng dẫn',
  publication: 'quyết định công bố chỉ số',
  explanation: 'công văn yêu cầu giải trình',
  council: 'quyết định của Hội đồng thẩm định',
};

type About = Pick<ItemKey, 'plan' | 'no'> & { instance?: number | undefined };

/**
 * A refusal as a person reads it: items know codes, people know the names of stages, acts, units and
 * posts. What is no code of that plan, such as a slip of the pen, stays as it was written.
 */
export async function withNames(
  database: Database,
  about: About,
  sentence: string,
): Promise<string> {
  if (!sentence.includes('"')) return sentence;
  const stages = await stageNames(database, about);
  const owners = await namesIn(database);
  const named = (code: string): string | undefined => {
    const [unit = '', criterion] = code.split('/');
    const owner = owners.get(unit);
    return owner && criterion ? `${owner}, tiêu chí ${criterion}` : (owner ?? stages.get(code));
  };
  const by: Record<string, (code: string) => string | undefined> = {
    bước: (code) => stages.get(code),
    'thao tác': (code) => (ACT_FORMS as Partial<typeof ACT_FORMS>)[code as never]?.['title'],
    loại: (code) => LETTER_KINDS[code as LetterKind],
  };
  return sentence.replace(CODE, (all, word: string | undefined, code: string) => {
    const name = (by[word?.toLowerCase() ?? ''] ?? named)(code);
    return name === undefined ? all : `${word ? `${word} ` : ''}“${name}”`;
  });
}

async function stageNames(
  database: Database,
  { plan, no, instance = 1 }: About,
): Promise<Map<string, string>> {
  const row = await database
    .selectFrom('items')
    .innerJoin('plans', 'plans.id', 'items.plan')
    .select(['items.state', 'plans.template'])
    .where('items.plan', '=', plan)
    .where('items.no', '=', no)
    .where('items.instance', '=', instance)
    .executeTakeFirst();
  const item = row?.template.items.find((each) => each.no === no);
  if (!row || !item) return new Map();
  return new Map(
    row.state.stages.map(({ id }) => {
      const [, round] = /-(\d+)$/.exec(id) ?? [];
      const { title, rounds } = stageTemplate(item, id);
      return [id, rounds && round ? `${title} (lần ${round})` : title];
    }),
  );
}

/** Does what may be refused; the refusal names what it is about. */
export async function sayingNames<T>(
  database: Database,
  about: About,
  doing: () => Promise<T>,
): Promise<T> {
  try {
    return await doing();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(await withNames(database, about, error.message));
  }
}
