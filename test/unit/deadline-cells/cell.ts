/**
 * What stands in the column of time of an office's plan of 2026, and what a clerk reads in it: "05-01..05-29"
 * opens on 01/5 and is due on 29/5 ("..05-29": no opening, "05-01..": no end), with the hour behind it;
 * of few times each, of many the first and their number; "waits kế hoạch"; "?" has to be confirmed.
 */
export type Cell = [words: string, says: string];
