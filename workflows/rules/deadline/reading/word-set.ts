/** The words of a list in one string, to be looked up. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));
