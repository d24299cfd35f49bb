import type { PersonAct, Verb } from '../workflows/rules/duty/acts';
import { ACT_FORMS } from './act-forms';
import { needed } from './yaml-faults';

export interface ReadAct {
  act: PersonAct;
  said: Record<string, unknown>;
}

/**
 * Reads an act from the fields of a form or a command.
 * @throws ActFaults with one Vietnamese line per field that is wrong or missing
 */
export function readAct(verb: Verb, fields: Record<string, unknown>): ReadAct {
  const form = ACT_FORMS[verb];
  const facts = form.facts.safeParse(fields);
  const said = form.said.safeParse(fields);
  const known = new Set([...Object.keys(form.facts.shape), ...Object.keys(form.said.shape)]);
  const faults = [...(facts.error?.issues ?? []), ...(said.error?.issues ?? [])].map((issue) => ({
    field: String(issue.path[0]),
    wrong: fields[String(issue.path[0])] === undefined ? 'chưa có' : needed(issue),
  }));
  for (const field of Object.keys(fields)) {
    if (!known.has(field)) faults.push({ field, wrong: `thao tác "${verb}" không có mục này` });
  }
  if (faults.length > 0 || !facts.success || !said.success) throw new ActFaults(verb, faults);
  const act = { verb, ...facts.data } as PersonAct;
  if (act.verb === 'correct' && act.act) {
    const { verb: inner, ...rest } = act.act as PersonAct & Record<string, unknown>;
    if (!Object.hasOwn(ACT_FORMS, inner ?? '')) {
      const wrong = `cần nêu "verb" là một trong các thao tác: ${Object.keys(ACT_FORMS).join(', ')}`;
      throw new ActFaults(verb, [{ field: 'act', wrong }]);
    }
    const instead = readAct(inner, rest);
    act.act = instead.act;
    return { act, said: { ...said.data, instead: instead.said } };
  }
  return { act, said: said.data };
}

/** A field of an act that is wrong or missing. */
export interface ActFault {
  field: string;
  wrong: string;
}

export class ActFaults extends Error {
  constructor(
    readonly verb: Verb,
    readonly faults: ActFault[],
  ) {
    const said = faults.map(({ field, wrong }) => `${field}: ${wrong}`).join('; ');
    super(`Thao tác "${verb}" chưa đúng: ${said}.`);
    this.name = 'ActFaults';
  }
}
