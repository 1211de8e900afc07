import {
  DescribeManagedPrefixListsCommand,
  type EC2Client,
  GetManagedPrefixListEntriesCommand,
} from "@aws-sdk/client-ec2";
import type { CollectorSession } from "../collector";
import { everyPage } from "../paginate";
import { addListed, ec2Arn } from "./listing";

export const prefixListOperations = ["ec2:DescribeManagedPrefixLists", "ec2:GetManagedPrefixListEntries"];

/** Prefix lists, with the ranges in those that people wrote; AWS's own name AWS's services, not the internet. */
export async function addPrefixLists(session: CollectorSession, ec2: EC2Client): Promise<void> {
  const lists = await session.ask("ec2:DescribeManagedPrefixLists", (abortSignal) =>
    everyPage(async (NextToken) => {
      const page = await ec2.send(new DescribeManagedPrefixListsCommand({ NextToken }), { abortSignal });
      return { items: page.PrefixLists, next: page.NextToken };
    }),
  );
  await Promise.all(
    (lists ?? []).map(async (list) => {
      const id = list.PrefixListId ?? "";
      if (list.OwnerId === "AWS") {
        addListed(session, "prefix-list", id, list);
        return;
      }
      const entries = await session.ask(
        "ec2:GetManagedPrefixListEntries",
        (abortSignal) =>
          everyPage(async (NextToken) => {
            const command = new GetManagedPrefixListEntriesCommand({ PrefixListId: id, NextToken });
            const page = await ec2.send(command, { abortSignal });
            return { items: page.Entries, next: page.NextToken };
          }),
        { resource: ec2Arn(session, "prefix-list", id) },
      );
      addListed(session, "prefix-list", id, list, { Entries: entries ?? undefined });
    }),
  );
}
