import type { UseCaseParts } from '../parts';

/** One thing that was looked at, and what was found, in one Vietnamese sentence. */
export interface Check {
  name: string;
  title: string;
  ok: boolean;
  text: string;
}

export interface DoctorParts extends UseCaseParts {
  /** Where the embedded parts and the files live. */
  dataDir: string;
  mail: MailProbe;
}

/** Where letters go, and a way to try it. */
export interface MailProbe {
  kind: 'inbox' | 'smtp';
  /**
   * Hands a letter to the inbox under a Message-ID; of a mail server it asks only whether it would
   * take letters from us.
   * @throws Error with the server's answer
   */
  probe(messageId: string): Promise<void>;
}

/** What a check finds; it throws when it cannot look. */
export type Finding = Pick<Check, 'ok' | 'text'>;
