/** A function in a profile, with the numbers of pstats. */
export interface ProfiledFunction {
  /** File without its folders; "~" for what is written in C. */
  file: string;
  line: number;
  name: string;
  calls: number;
  /** Seconds in the function alone, and in all that it calls too. */
  own: number;
  cumulative: number;
  /** Index of a calling function in `functions` -> the same numbers for its calls only. */
  callers: Record<string, { calls: number; own: number; cumulative: number }>;
}

/** The profile of a run under cProfile. */
export interface Profile {
  functions: ProfiledFunction[];
  /** The table that pstats prints, sorted by cumulative time. */
  table: string;
}
