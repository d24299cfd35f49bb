/** An item in a column: "2", or "2 (3)" for its third time. */
export const numbered = ({ no, instance }: { no: string; instance: number }): string =>
  instance === 1 ? no : `${no} (${instance})`;
