/** Markup that is safe to send: made by `markup` only, which escapes every value put into it. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = Markup | string | number | null | false | undefined | readonly Value[];

/** A template of markup. Strings and numbers are escaped, lists joined, null and false left out. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(String.raw({ raw: strings }, ...values.map(textOf)));
}

function textOf(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(textOf).join('');
  return String(value).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
