import { AccountClient, ListRegionsCommand } from "@aws-sdk/client-account";
import { DescribeRegionsCommand, EC2Client } from "@aws-sdk/client-ec2";
import type { ClientConfig } from "../collector";
import { credentialsExpired } from "../failure";
import { everyPage } from "../paginate";

async function byAccountManagement(config: ClientConfig): Promise<string[]> {
  const client = new AccountClient(config as never);
  const regions = await everyPage(async (NextToken) => {
    const page = await client.send(
      new ListRegionsCommand({
        NextToken,
        MaxResults: 50,
        RegionOptStatusContains: ["ENABLED", "ENABLED_BY_DEFAULT"],
      }),
    );
    return { items: page.Regions, next: page.NextToken };
  });
  return regions.flatMap(({ RegionName }) => (RegionName ? [RegionName] : []));
}

async function byEc2(config: ClientConfig): Promise<string[]> {
  const client = new EC2Client(config as never);
  const { Regions } = await client.send(new DescribeRegionsCommand({ AllRegions: false }));
  return (Regions ?? []).flatMap(({ RegionName }) => (RegionName ? [RegionName] : []));
}

/** The actions by which regions are discovered; the first that answers is enough. */
export const regionOperations = ["account:ListRegions", "ec2:DescribeRegions"] as const;

/**
 * The regions that are switched on for the account, sorted; undefined when AWS will not say.
 * @throws when the credentials have expired
 */
export async function enabledRegions(config: ClientConfig): Promise<string[] | undefined> {
  for (const ask of [byAccountManagement, byEc2]) {
    try {
      const regions = await ask(config);
      if (regions.length > 0) return regions.sort();
    } catch (error) {
      if (credentialsExpired(error)) throw error;
    }
  }
  return undefined;
}
