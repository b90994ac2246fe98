/** What is wrong with a database, as a sentence that names it and says what to do. */
export class DatabaseFault extends Error {
  /** Whether the same start may succeed later although nobody does anything: a store that is not reached may be reached again. */
  readonly mayPass: boolean;

  constructor(sentence: string, { mayPass, cause }: { mayPass: boolean; cause?: unknown }) {
    super(sentence, { cause });
    this.mayPass = mayPass;
  }
}

/** Characters of the database's own words that are shown. Further on they tell of its values in braces and of its source text. */
const MOST_SHOWN = 160;

/** @param fault what LanceDB threw */
export function unreachable(uri: string, fault: unknown): DatabaseFault {
  if (fault instanceof DatabaseFault) return fault;
  const [reason = ''] = (fault instanceof Error ? fault.message : String(fault)).split(
    /\s+Caused by:|\n|:? \w+ \{/,
  );
  const shown = reason.length > MOST_SHOWN ? `${reason.slice(0, MOST_SHOWN)}…` : reason;
  return new DatabaseFault(
    `LANCEDB_URI ${JSON.stringify(uri)} cannot be used (${shown}); check that it is the right place, that it can be reached and may be read. If part of it is lost, "npm run corpus -- index" writes the articles anew`,
    { mayPass: true, cause: fault },
  );
}
