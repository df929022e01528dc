/** One thing that `npm run check` holds the tree to. */
export interface Check {
  /** What it is called on the command line. */
  name: string;
  /** What it promises, as one line of the report. */
  promise: string;
  /** True for what needs more than the tree (a build): runs only when it is named. */
  onlyByName?: boolean;
  /** Every breach as one line, with its file where there is one; empty = the promise holds. */
  run(): Promise<string[]>;
}
