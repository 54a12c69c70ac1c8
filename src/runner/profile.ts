/** A function of a program that ran under cProfile, as pstats has it. */
export interface ProfiledFunction {
  /** File without its folders; "~" for what is written in C. */
  file: string;
  line: number;
  name: string;
  calls: number;
  /** Seconds in the function alone, and in all that it calls too. */
  own: number;
  cumulative: number;
  /** The same for the calls that came from one function, by its place in the list. */
  callers: Record<string, { calls: number; own: number; cumulative: number }>;
}

/** What cProfile has counted of a run. */
export interface Profile {
  functions: ProfiledFunction[];
  /** The table that pstats prints, sorted by cumulative time. */
  table: string;
}
