import {
  AccountClient,
  type AlternateContactType,
  GetAlternateContactCommand,
  GetContactInformationCommand,
} from "@aws-sdk/client-account";
import type { Collector, CollectorSession } from "../collector";

/** Which members of the account's own contact are filled. What stands in them is somebody's address, and stays in AWS. */
async function filledMembers(
  session: CollectorSession,
  client: AccountClient,
): Promise<string[] | null | undefined> {
  const answer = await session.ask(
    "account:GetContactInformation",
    (abortSignal) => client.send(new GetContactInformationCommand({}), { abortSignal }),
    { absent: ["ResourceNotFoundException"] },
  );
  return (
    answer &&
    Object.entries(answer.ContactInformation ?? {})
      .filter(([, value]) => typeof value === "string" && value.trim() !== "")
      .map(([member]) => member)
      .sort()
  );
}

export const collector: Collector = {
  service: "account",
  scope: "global",
  operations: ["account:GetAlternateContact", "account:GetContactInformation"],
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
      config: { Security, Billing, Operations, ContactMembers: await filledMembers(session, client) },
    });
  },
};
