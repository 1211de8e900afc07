import { z } from "zod";
import { publicStatements } from "../policy/statements";
import { policyDocument } from "../resources/shape";

const identified = z.object({ Sid: z.string() });

/** The id of the statement that lets everyone in, of a policy as it was collected; a placeholder where it cannot be told. */
export function publicStatementId(policy: unknown): string {
  const document = policyDocument.safeParse(policy);
  const [open] = document.success ? publicStatements(document.data) : [];
  return identified.safeParse(open).data?.Sid ?? "STATEMENT_ID";
}
