import { GetMacieSessionCommand, Macie2Client } from "@aws-sdk/client-macie2";
import type { Collector } from "../collector";

export const collector: Collector = {
  service: "macie",
  scope: "regional",
  operations: ["macie2:GetMacieSession"],
  async collect(session) {
    const client = session.client(Macie2Client);
    // Where Macie was never switched on, it answers that access is denied, in these words.
    const answer = await session.ask("macie2:GetMacieSession", async (abortSignal) => {
      try {
        return await client.send(new GetMacieSessionCommand({}), { abortSignal });
      } catch (error) {
        if (error instanceof Error && /not enabled/i.test(error.message)) return { status: "DISABLED" };
        throw error;
      }
    });
    if (!answer) return;
    const id = `arn:${session.partition}:macie2:${session.region}:${session.account}:session`;
    session.add({ type: "macie:session", id, name: session.region, config: { status: answer.status } });
  },
};
