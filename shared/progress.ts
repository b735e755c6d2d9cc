/** How far long work has come: a step in words, and how many of its parts are done. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

export type ReportProgress = (progress: Progress) => void;
