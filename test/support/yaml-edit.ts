import { FileFaults } from '../../config/yaml-faults';

/** A text with one passage replaced, and the line on which something in it stands. */
export class EditedText {
  constructor(readonly text: string) {}

  /** Replaces a passage that must be there, behind another one when that is named. */
  replace(passage: string, by: string, behind = ''): EditedText {
    const from = this.text.indexOf(behind);
    const at = this.text.indexOf(passage, from);
    if (from < 0 || at < 0) throw new Error(`"${passage}" does not stand behind "${behind}"`);
    return new EditedText(this.text.slice(0, at) + by + this.text.slice(at + passage.length));
  }

  /** The passage from one text up to another. */
  between(first: string, next: string): string {
    const at = this.text.indexOf(first);
    const end = this.text.indexOf(next, at);
    if (at < 0 || end < 0) throw new Error(`"${first}" and "${next}" do not stand there in order`);
    return this.text.slice(at, end);
  }

  /** The line (from 1) of a passage that must be there, behind another one when that is named. */
  line(passage: string, behind = ''): number {
    const from = this.text.indexOf(behind);
    const at = this.text.indexOf(passage, from);
    if (from < 0 || at < 0) throw new Error(`"${passage}" does not stand behind "${behind}"`);
    return this.text.slice(0, at).split('\n').length;
  }
}

/** The faults for which a file is refused. */
export function faultsOf(load: () => unknown): readonly string[] {
  try {
    load();
  } catch (error) {
    if (error instanceof FileFaults) return error.faults;
    throw error;
  }
  throw new Error('the file was taken');
}
