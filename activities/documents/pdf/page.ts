/** One letter of a page, in points from its upper left corner. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  /** The base line. */
  y: number;
  size: number;
}

/** A line of text, or one of the columns of a heading's line. */
export interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** How many pieces of text stand far from each other on the same line. */
  columns: number;
}

/** A straight line of a page, upright or level; `from` < `to` along it. */
export interface Ruling {
  upright: boolean;
  /** Its x if upright, else its y. */
  at: number;
  from: number;
  to: number;
}

export interface Page {
  number: number;
  pieces: Piece[];
  rulings: Ruling[];
}
