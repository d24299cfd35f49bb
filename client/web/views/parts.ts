import type { Standing } from '../../use-cases/board/states';
import { markup, type Markup } from '../markup';

/** How something stands: in words, with a colour that only repeats them. */
export const badge = ({ state, stateText }: Standing<string>): Markup =>
  markup`<span class="state s-${state}">${stateText}</span>`;

/** The steps that lead to a date, folded away. */
export function proofOf(title: string, proof: string[]): Markup | null {
  if (proof.length === 0) return null;
  return markup`<details><summary>${title}</summary><ol>${proof.map((step) => markup`<li>${step}</li>`)}</ol></details>`;
}

/** A page that says one sentence. */
export const sentenceView = (title: string, sentence: string): Markup =>
  markup`<h1>${title}</h1><p>${sentence}</p>`;
