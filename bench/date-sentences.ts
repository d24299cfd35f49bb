import type { Wording } from './date-wordings';

const TAILS = ['', '', '.', './.', ';'];

/** Coprime to every number of combinations there is, so that all are gone through, well mixed. */
const STRIDE = 1_000_000_007;

/** So many sentences in one form, none like another: small letters, capitals, NFC and NFD. */
export function sentencesOf({ form, name, leads, cores }: Wording, count: number): string[] {
  const combinations = leads.length * cores.length * TAILS.length;
  const found = new Set<string>();
  for (let k = 0; k < combinations && found.size < count; k++) {
    const n = (k * STRIDE) % combinations;
    const lead = leads[n % leads.length]!;
    const rest = Math.floor(n / leads.length);
    const core = cores[rest % cores.length]!;
    const tail = TAILS[Math.floor(rest / cores.length)]!;
    found.add(asFromFile(spelled(lead + core + tail, k)));
  }
  if (found.size < count)
    throw new Error(`form ${form} (${name}) has only ${found.size} sentences`);
  return [...found];
}

/** Joined strings are kept as their pieces until somebody looks: what comes from a file is whole. */
const asFromFile = (words: string): string => JSON.parse(JSON.stringify(words)) as string;

function spelled(words: string, k: number): string {
  switch (k % 10) {
    case 3:
      return words.toUpperCase();
    case 6:
      return words.charAt(0).toUpperCase() + words.slice(1);
    case 9:
      return words.normalize('NFD');
    default:
      return words;
  }
}
