import {
  AccountClient,
  type AlternateContactType,
  GetAlternateContactCommand,
} from "@aws-sdk/client-account";
import type { Collector } from "../collector";

export const collector: Collector = {
  service: "account",
  scope: "global",
  operations: ["account:GetAlternateContact"],
  async collect(session) {
    const client = session.client(AccountClient);
    const contactFor = async (AlternateContactType: AlternateContactType) => {
      const answer = await session.ask(
        "account:GetAlternateContact",
        (abortSignal) =>
          client.send(new GetAlternateContactCommand({ AlternateContactType }), { abortSignal }),
        { absent: ["ResourceNotFoundException"] },
      );
      return answer === undefined ? undefined : (answer?.AlternateContact ?? null);
    };
    const [Security, Billing, Operations] = [
      await contactFor("SECURITY"),
      await contactFor("BILLING"),
      await contactFor("OPERATIONS"),
    ];
    const id = `arn:${session.partition}:account::${session.account}:account`;
    session.add({
      type: "account:contact",
      id,
      name: "alternate contacts",
      config: { Security, Billing, Operations },
    });
  },
};
