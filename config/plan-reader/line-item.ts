import { isLimit, limitsBeside, OWN_SCHEDULE, purposeIn, timesBeside, timesNoted } from './beside';
import type { Attributes } from './attributes';
import { dueOf, type DueSpan } from './deadlines';
import { openUnder } from './group-time';
import { headed } from './heading';
import { withoutTimes } from './alone';
import { isName } from './doers';
import { productIn } from './product';
import type { Unsure } from './draft';
import { receiverIn, sentenceDue, type RawItem } from './item';
import type { Node } from './outline';
import { rolesIn, type Roles } from './roles';
import { tidy } from './text';
import { timeLeftIn, titleIn } from './title';
import { parties, type Units } from './units';

/** What the lines above a line say for all that stand under them. */
export interface Above {
  lead: string | null;
  dueText: string | null;
}

/** "Thường xuyên cập nhật …": how often, said first. */
const ALWAYS = /^thường xuyên\s/iu;

/** What a line itself says. */
export interface Own {
  roles: Roles;
  spans: ReturnType<typeof sentenceDue>['spans'];
  unsure: Unsure[];
  titlePart: string | null;
  receiver: string | null;
  /** The line as it was signed, with the labelled values at its end. */
  said: string;
}

/** Reads who and when in a line that may begin with its name. */
export function ownValues(text: string, said: string, attributes: Attributes, units: Units): Own {
  const { titlePart: name, rest, offset } = headed(text, units);
  const own = rolesIn(rest, units);
  const alone = own.lead === null && own.doubts.length === 0 ? behindName(name, rest, units) : null;
  const titlePart = alone?.name ?? name;
  const roles = alone === null ? own : { ...own, lead: alone.lead };
  // "trước ngày 30/6 (Phòng Pháp chế)": who stands in the bracket is no part of the time.
  const party = roles.spans.find(
    ([from, to]) =>
      /^[\s.;:)]*$/u.test(rest.slice(to)) && rest.slice(0, from + 1).includes('(', from - 1),
  );
  const { spans, unsure } = sentenceDue(party ? rest.slice(0, party[0]) : rest);
  const shifted = (from: number, to: number): [number, number] => [from + offset, to + offset];
  return {
    roles: { ...roles, spans: roles.spans.map(([from, to]) => shifted(from, to)) },
    spans: spans.map((span) => ({ ...span, start: span.start + offset, end: span.end + offset })),
    unsure: attributes.due === undefined ? unsure : [],
    titlePart,
    receiver: receiverIn(rest, units),
    said,
  };
}

/** "Báo cáo tổng kết: Văn phòng Sở", also before a time in brackets: the name, and who does it. */
function behindName(
  name: string | null,
  rest: string,
  units: Units,
): { name: string; lead: string } | null {
  if (name === null) return null;
  const beside = withoutTimes(rest);
  if (isName(beside, units) && rest.includes(beside)) return { name, lead: beside };
  const found = /^(?<what>.{8,}?)(?::|\s[-–])\s+(?<party>\p{Lu}[^:]+)$/u.exec(name)?.groups;
  return found && isName(found['party']!, units)
    ? { name: found['what']!, lead: found['party']! }
    : null;
}

/** "hướng dẫn việc bàn giao khi có quyết định": without a sign before it the time is part of the work. */
const isPartOfWork = ({ due: { deadline }, start }: DueSpan, text: string): boolean =>
  deadline?.form.kind === 'when' && /[\p{L}\d]\s+$/u.test(text.slice(0, start));

/** The item of a line, from its own words, its labelled values and the lines above it. */
export function itemOf(
  { line }: Node,
  path: string,
  above: Above,
  attributes: Attributes,
  own: Own,
  units: Units,
): RawItem {
  const made =
    attributes.product === undefined
      ? productIn(line.text)
      : { product: attributes.product, unsure: [] };
  const unsure: Unsure[] = [...own.unsure, ...own.roles.doubts, ...made.unsure];
  const doubted = (field: string): boolean => unsure.some((one) => one.field === field);
  if (attributes.lead !== undefined && parties(attributes.lead).length > 1) {
    const reason = `ghi nhiều nơi, không rõ nơi nào chủ trì: “${attributes.lead}”`;
    unsure.push({ field: 'lead', reason });
  }
  // "Phối hợp với Thanh tra Sở kiểm tra" under the name of a unit: that one only helps.
  const helps = /^phối hợp (?:chặt chẽ )?với\s/iu.test(line.text);
  const isHelper = helps && (attributes.lead ?? own.roles.lead ?? null) === null;
  if (isHelper && above.lead !== null) {
    const reason = `“${above.lead}” phối hợp, không nêu nơi chủ trì`;
    unsure.push({ field: 'lead', reason });
  }
  const labelled = doubted('lead') ? null : attributes.lead;
  const lead = labelled ?? own.roles.lead ?? (doubted('lead') ? null : above.lead);
  const purpose = attributes.due === undefined ? purposeIn(line.text, own.spans) : null;
  const times = purpose === null ? own.spans : sentenceDue(line.text.slice(0, purpose)).spans;
  const due =
    attributes.due !== undefined
      ? dueOf(attributes.due)
      : times.length > 0
        ? times.map((span) => span.due)
        : ALWAYS.test(line.text)
          ? dueOf(line.text.slice(0, 'thường xuyên'.length))
          : above.dueText !== null && !doubted('due')
            ? dueOf(above.dueText)
            : [];
  const beside =
    attributes.due === undefined
      ? [
          ...(purpose === null ? [] : [`câu còn nêu “${tidy(line.text.slice(purpose))}”`]),
          ...timesBeside(line.text, own.spans),
        ]
      : [...limitsBeside(attributes.due, own.spans), ...timesNoted(attributes.note)];
  if (!doubted('due')) unsure.push(...beside.map((reason) => ({ field: 'due', reason })));
  const open = above.dueText === null ? null : openUnder(above.dueText, line.text);
  if (open !== null && !doubted('due'))
    unsure.push({ field: 'due', reason: `ghi “${open}” dưới “${above.dueText}”` });
  const hasOwn = attributes.due !== undefined || times.length > 0;
  const left = hasOwn ? null : timeLeftIn(line.text);
  if (left !== null && due.length > 0)
    unsure.push({ field: 'due', reason: `dòng này còn ghi “${left}”` });
  const schedule = OWN_SCHEDULE.exec(line.text);
  // Who is named in a line beside its label is part of the name: "các thông tư do Cục trình".
  const isNoun = attributes.lead !== undefined && attributes.lead !== own.roles.lead;
  const acts = own.roles.isDoer && line.text.startsWith(own.roles.lead ?? ' ');
  const spans: [number, number][] = [
    // Whom a unit at the beginning of its line helps is part of what it does.
    ...own.roles.spans.filter(([from]) =>
      isNoun ? from === 0 : acts ? from === 0 : from > 0 || !helps,
    ),
    // With a time behind a label one in the name is of the work, unless it is a limit as well.
    ...own.spans
      .filter(({ due: { words } }) => attributes.due === undefined || isLimit(words))
      .filter((span) => !isPartOfWork(span, line.text))
      .map(({ start, end }): [number, number] => [start, end]),
    ...(purpose === null ? [] : [[purpose, line.text.length] satisfies [number, number]]),
    ...(schedule
      ? [[schedule.index, schedule.index + schedule[0].length] satisfies [number, number]]
      : []),
  ];
  const { title, doubt } = titleIn(
    {
      text: line.text,
      titlePart: own.titlePart,
      spans,
      lead,
      namesLead: own.roles.lead !== null,
      isTimed: hasOwn,
      isLabelled: attributes.due !== undefined,
    },
    units,
  );
  if (doubt !== null) unsure.push({ field: 'title', reason: doubt });
  const named = isHelper && above.lead !== null ? [above.lead] : own.roles.support;
  const support = attributes.support === undefined ? named : parties(attributes.support);
  const said = [own.said];
  const add = (name: string, value: string | undefined | null): void => {
    if (value && !own.said.includes(value)) said.push(`${name}: ${value}`);
  };
  add('Chủ trì', lead);
  add('Phối hợp', attributes.support);
  add('Thời gian', attributes.due ?? (own.spans.length > 0 ? null : above.dueText));
  add('Sản phẩm', attributes.product);
  return {
    line: path,
    title,
    lead,
    support,
    product: made.product,
    receiver: own.receiver,
    due,
    sentence: said.join('; '),
    place: line.place,
    unsure,
  };
}
