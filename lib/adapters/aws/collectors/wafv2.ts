import {
  GetLoggingConfigurationCommand,
  GetWebACLCommand,
  ListResourcesForWebACLCommand,
  ListWebACLsCommand,
  type Scope,
  WAFV2Client,
  type WebACLSummary,
} from "@aws-sdk/client-wafv2";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

/** Web ACLs of CloudFront are kept here, whatever regions are in use. AWS: "How AWS WAF works with CloudFront". */
const cloudFrontHome = "us-east-1";

async function guardedBy(session: CollectorSession, waf: WAFV2Client, WebACLArn: string) {
  const answers = await Promise.all(
    (["APPLICATION_LOAD_BALANCER", "API_GATEWAY"] as const).map((ResourceType) =>
      session.ask(
        "wafv2:ListResourcesForWebACL",
        (abortSignal) =>
          waf.send(new ListResourcesForWebACLCommand({ WebACLArn, ResourceType }), { abortSignal }),
        { resource: WebACLArn },
      ),
    ),
  );
  return answers.every((answer) => answer) ? answers.flatMap((one) => one?.ResourceArns ?? []) : undefined;
}

async function addWebAcl(
  session: CollectorSession,
  waf: WAFV2Client,
  { acl, Scope }: { acl: WebACLSummary; Scope: Scope },
): Promise<void> {
  const id = acl.ARN ?? "";
  const read = await session.ask(
    "wafv2:GetWebACL",
    (abortSignal) => waf.send(new GetWebACLCommand({ Name: acl.Name, Id: acl.Id, Scope }), { abortSignal }),
    { resource: id },
  );
  const logging = await session.ask(
    "wafv2:GetLoggingConfiguration",
    (abortSignal) => waf.send(new GetLoggingConfigurationCommand({ ResourceArn: id }), { abortSignal }),
    { resource: id, absent: ["WAFNonexistentItemException"] },
  );
  const found = read?.WebACL;
  session.add({
    type: "wafv2:web-acl",
    id,
    name: acl.Name ?? id,
    region: Scope === "CLOUDFRONT" ? "global" : undefined,
    config: {
      ...acl,
      Scope,
      DefaultAction: found?.DefaultAction,
      Rules: found && (found.Rules ?? []),
      ManagedByFirewallManager: found?.ManagedByFirewallManager,
      LoggingConfiguration: logging === undefined ? undefined : (logging?.LoggingConfiguration ?? null),
      // What a distribution is guarded by, the distribution itself says.
      ResourceArns: Scope === "CLOUDFRONT" ? [] : await guardedBy(session, waf, id),
    },
  });
}

export const collector: Collector = {
  service: "wafv2",
  scope: "regional",
  operations: [
    "wafv2:ListWebACLs",
    "wafv2:ListResourcesForWebACL",
    "wafv2:GetWebACL",
    "wafv2:GetLoggingConfiguration",
  ],
  async collect(session) {
    const waf = session.client(WAFV2Client);
    const scopes: Scope[] = session.region === cloudFrontHome ? ["REGIONAL", "CLOUDFRONT"] : ["REGIONAL"];
    for (const Scope of scopes) {
      const acls = await session.ask("wafv2:ListWebACLs", (abortSignal) =>
        everyPage(async (NextMarker) => {
          const page = await waf.send(new ListWebACLsCommand({ Scope, NextMarker, Limit: 100 }), {
            abortSignal,
          });
          return { items: page.WebACLs, next: page.NextMarker };
        }),
      );
      await Promise.all((acls ?? []).map((acl) => addWebAcl(session, waf, { acl, Scope })));
    }
  },
};
