import {
  GetFindingsCommand as GetThreatsCommand,
  GuardDutyClient,
  ListDetectorsCommand,
  ListFindingsCommand,
} from "@aws-sdk/client-guardduty";
import { GetFindingsCommand, SecurityHubClient } from "@aws-sdk/client-securityhub";
import type { ClientConfig } from "../collector";
import { everyPage } from "../paginate";

/** Findings of one account and region, a page at a time, as the product's own command line prints them. */
type Reading = (config: ClientConfig, abortSignal: AbortSignal) => AsyncGenerator<unknown[]>;

/** The most that Security Hub answers at once. */
const hubPage = 100;
/** The most that GuardDuty describes at once. */
const threatPage = 50;

/** What is archived is over: what is not among the rest any more is resolved. */
async function* ofSecurityHub(config: ClientConfig, abortSignal: AbortSignal): AsyncGenerator<unknown[]> {
  const client = new SecurityHubClient(config as never);
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new GetFindingsCommand({
        NextToken,
        MaxResults: hubPage,
        Filters: { RecordState: [{ Value: "ACTIVE", Comparison: "EQUALS" }] },
      }),
      { abortSignal },
    );
    yield page.Findings ?? [];
    NextToken = page.NextToken;
  } while (NextToken);
}

async function* ofGuardDuty(config: ClientConfig, abortSignal: AbortSignal): AsyncGenerator<unknown[]> {
  const client = new GuardDutyClient(config as never);
  const detectors = await everyPage(async (NextToken) => {
    const page = await client.send(new ListDetectorsCommand({ NextToken }), { abortSignal });
    return { items: page.DetectorIds, next: page.NextToken };
  });
  for (const DetectorId of detectors) {
    let NextToken: string | undefined;
    do {
      const page = await client.send(
        new ListFindingsCommand({ DetectorId, NextToken, MaxResults: threatPage }),
        { abortSignal },
      );
      NextToken = page.NextToken || undefined;
      const FindingIds = page.FindingIds ?? [];
      if (FindingIds.length === 0) continue;
      const { Findings } = await client.send(new GetThreatsCommand({ DetectorId, FindingIds }), {
        abortSignal,
      });
      yield Findings ?? [];
    } while (NextToken);
  }
}

/** The products whose findings are read from AWS itself. */
export const productsInAws = ["securityhub", "guardduty"] as const;
export type ProductInAws = (typeof productsInAws)[number];

/** How each is read, and the permission that is missing when it is refused. */
export const readings: Readonly<Record<ProductInAws, { read: Reading; operation: string }>> = {
  securityhub: { read: ofSecurityHub, operation: "securityhub:GetFindings" },
  guardduty: { read: ofGuardDuty, operation: "guardduty:ListFindings" },
};

/** What the read-only role is for beside the collectors' operations. */
export const findingOperations = [
  "guardduty:GetFindings",
  "guardduty:ListDetectors",
  "guardduty:ListFindings",
  "securityhub:GetFindings",
] as const;
