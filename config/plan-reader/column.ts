/** What a column of a table of tasks holds. */
export type Column =
  | 'number'
  | 'title'
  | 'lead'
  | 'support'
  | 'roles'
  | 'due'
  | 'hour'
  | 'starts'
  | 'product'
  | 'receiver'
  | 'period'
  | 'other';
