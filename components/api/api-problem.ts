import type { ProblemDocument } from "@/lib/contract/common";

/** A failed call: the server's problem document, or one of our own when no server answered. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";

  constructor(readonly document: ProblemDocument) {
    super(document.detail ?? document.title);
  }

  /** HTTP status; 0 when no answer came. */
  get status(): number {
    return this.document.status;
  }

  /** What to do next, where the server knows. */
  get next(): string | undefined {
    return this.document.next;
  }
}
