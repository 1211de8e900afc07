import type { Explanation } from "../answers";
import { evaluationCase } from "../cases/case";
import { evaluateCase } from "../cases/evaluate-case";
import type { Decision } from "../evaluate/evaluate";

type Statement = Record<string, unknown>;

/** A question of a test: everything has a plain default, so that a test states only what it is about. */
export type Question = {
  principal?: string;
  action?: string;
  resource?: string;
  owner?: string;
  context?: Record<string, string | string[]>;
  identity?: Statement[];
  boundary?: Statement[];
  session?: Statement[];
  policy?: Statement[];
  scps?: Statement[][];
  rcps?: Statement[][];
  version?: string;
};

export const dana = "arn:aws:iam::111122223333:user/dana";
export const appSession = "arn:aws:sts::111122223333:assumed-role/App/run-1";
export const stranger = "arn:aws:iam::444455556666:user/sam";
export const allowAll: Statement = { Effect: "Allow", Action: "*", Resource: "*" };

/** The explanation of a question's request. */
export function explained(question: Question): Explanation {
  const { version = "2012-10-17" } = question;
  const document = (statements: Statement[]) => ({ Version: version, Statement: statements });
  const levels = (given: Statement[][] = []) =>
    given.map((statements) => ({
      level: "any",
      policies: [{ name: "level", policy: document(statements) }],
    }));
  return evaluateCase(
    evaluationCase.parse({
      id: "test",
      request: {
        principal: question.principal ?? dana,
        action: question.action ?? "s3:GetObject",
        resource: question.resource ?? "arn:aws:s3:::books/a",
        resourceAccount: question.owner ?? "111122223333",
        context: question.context ?? {},
      },
      identityPolicies: [{ name: "identity", policy: document(question.identity ?? []) }],
      boundaries: question.boundary ? [{ name: "boundary", policy: document(question.boundary) }] : [],
      session: question.session ? document(question.session) : null,
      resourcePolicy: question.policy ? document(question.policy) : null,
      scps: levels(question.scps),
      rcps: levels(question.rcps),
    }),
  );
}

/** The decision of a question's request. */
export function decided(question: Question): Decision {
  return explained(question).decision;
}

/** An allow under a condition, decided in a context. */
export function holds(
  condition: unknown,
  context: Record<string, string | string[]>,
  version?: string,
): boolean {
  return decided({ identity: [{ ...allowAll, Condition: condition }], context, version }) === "Allowed";
}
