/** A typed number, letter or dash with which a new part of a plan begins: "1.", "2.1.", "a)", "- ", "III.", "Chương II"; "Chương trình" is none. */
const PART =
  /^(?:\d{1,2}(?:\.\d{1,2})*[.)]\s|\d{1,2}(?:\.\d{1,2})+\s|[a-zđ][.)]\s|[IVXL]{1,6}[.)]\s|[-–+•*]\s|(?:Phần|Mục|Chương|Điều)\s+(?:\d|[IVXLA-ZĐ]{1,6}(?!\p{L})|thứ\s)|Phụ lục(?!\s+\p{Ll})|(?:Căn cứ|Nơi nhận)(?!\p{L}))/u;

export const beginsPart = (text: string): boolean => PART.test(text);
