import type { RunningParts } from '../client/use-cases/parts';
import { reckonedOtherwise, sayUnread } from '../client/use-cases/doctor/reckoned';

/** An earlier build took deadline words that this one cannot read, so it cannot count their items. */
export class CannotRead extends Error {
  override readonly name = 'CannotRead';

  constructor(readonly items: string[]) {
    super(
      `Bản dondoc này không đọc được thời hạn của ${items.length} nội dung đang thực hiện: ${items.join('; ')}. ` +
        'Đề nghị chạy lại bản trước đó và báo người quản trị; dữ liệu được giữ nguyên.',
    );
  }
}

/**
 * Reads the deadline words of every open item, before anything polls. It is done at every start: the
 * reader is no part of the bundled workflows, by which a build is known.
 * @throws CannotRead
 */
export async function checkWords(parts: RunningParts): Promise<void> {
  const unread = (await reckonedOtherwise(parts)).filter((item) => item.unread.length > 0);
  if (unread.length > 0) throw new CannotRead(unread.map(sayUnread));
}
