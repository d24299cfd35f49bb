import { openTransport, type MailServer } from '../activities/mail/transport';
import type { MailProbe } from '../client/use-cases/doctor/check';
import { Refused } from '../client/use-cases/parts';

/** A way to try where letters go. `server` null: nothing says where that is. */
export function probeMail(
  server: Pick<MailServer, 'url' | 'kind'> | null,
  from: MailServer['from'],
): MailProbe {
  return {
    kind: server?.kind ?? 'inbox',
    async probe(messageId) {
      if (!server) throw new Refused('chưa đặt SMTP_URL và không có hộp thư nào đang chạy');
      const transport = openTransport({ ...server, from, connections: 1 });
      try {
        const fault =
          server.kind === 'smtp'
            ? await transport.verify()
            : await transport.hand(letterTo(from.address, messageId));
        if (fault) throw new Refused(fault.said);
      } finally {
        transport.close();
      }
    },
  };
}

function letterTo(address: string, messageId: string) {
  const now = Date.now();
  return {
    id: messageId,
    ...{ to_name: '', address, message_id: messageId, dated: now, due_at: now },
    ...{ subject: 'Thư thử', text: 'Thư thử.', html: '<p>Thư thử.</p>' },
    ...{ priority: 0, attempts: 1, doubts: 0 },
  };
}
