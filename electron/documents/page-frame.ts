/** What `templates/frame.typ` prints around every document: the same marking and identity on each page. */
export interface PageFrame {
  /** Document title, as the window of a PDF reader shows it: no personal data. */
  readonly title: string;
  readonly marking: string;
  readonly handling: string;
  /** The document's own date: fixed by its content, so that its bytes are too. */
  readonly date: {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly hour: number;
    readonly minute: number;
  };
  /** What tells this print from every other, shortest first. */
  readonly identity: readonly string[];
  /** Where each chain of the audit log stood that its maker held, in the form that `strongroom verify --against` takes. */
  readonly auditHeads: readonly string[];
}
