import { parties } from './units';

/** "Thanh tra Sở (chủ trì); Phòng Pháp chế, Văn phòng (phối hợp)": who leads and who helps; null: nobody is marked so. */
export function markedIn(text: string): { lead: string; support: string[] } | null {
  const { lead, support = '' } = MARKED.exec(text)?.groups ?? {};
  if (lead === undefined || ROLE.test(lead) || ROLE.test(support)) return null;
  return { lead, support: parties(support) };
}

const MARKED =
  /^(?<lead>[^();]+?)\s*\((?:chủ trì|đầu mối)\)\s*(?:[,;]|và\s)?\s*(?:(?<support>[^()]+?)\s*(?:\(phối hợp\))?)?[.;]?$/iu;
const ROLE = /chủ trì|phối hợp|đầu mối/iu;
