import type { LetterPhase } from '../../../activities/store/tables/letters';

/** What a person calls them. */
export const LETTER_STATE_TEXTS: Record<LetterPhase, string> = {
  queued: 'chờ gửi',
  sending: 'đang gửi',
  sent: 'đã gửi',
  retry: 'sẽ gửi lại',
  failed: 'không gửi được',
  unknown: 'chưa rõ đã đến máy chủ thư hay chưa',
  bounced: 'bị trả lại, do người ghi nhận',
  suppressed: 'không gửi, có lý do',
};

/** Every state that a letter can be in. */
export const LETTER_STATES = Object.keys(LETTER_STATE_TEXTS) as LetterPhase[];

/** What a person may say of a letter. */
export type LetterMark = 'bounced' | 'sent' | 'failed' | 'again';

/** In which states a person may know better than the system. */
export const MARKED_FROM: Record<LetterMark, LetterPhase[]> = {
  bounced: ['sent', 'unknown'],
  sent: ['unknown', 'failed'],
  failed: ['queued', 'retry', 'unknown'],
  again: ['failed', 'bounced', 'unknown'],
};

/** Everything that a person can say of a letter. */
export const LETTER_MARKS = Object.keys(MARKED_FROM) as LetterMark[];
