import {
  GetLoggingConfigurationCommand,
  GetWebACLCommand,
  ListResourcesForWebACLCommand,
  ListWebACLsCommand,
  WAFV2Client,
} from "@aws-sdk/client-wafv2";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

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
    const acls = await session.ask("wafv2:ListWebACLs", (abortSignal) =>
      everyPage(async (NextMarker) => {
        const page = await waf.send(new ListWebACLsCommand({ Scope: "REGIONAL", NextMarker, Limit: 100 }), {
          abortSignal,
        });
        return { items: page.WebACLs, next: page.NextMarker };
      }),
    );
    await Promise.all(
      (acls ?? []).map(async (acl) => {
        const id = acl.ARN ?? "";
        const guarded = await session.ask(
          "wafv2:ListResourcesForWebACL",
          (abortSignal) =>
            waf.send(
              new ListResourcesForWebACLCommand({ WebACLArn: id, ResourceType: "APPLICATION_LOAD_BALANCER" }),
              { abortSignal },
            ),
          { resource: id },
        );
        const read = await session.ask(
          "wafv2:GetWebACL",
          (abortSignal) =>
            waf.send(new GetWebACLCommand({ Name: acl.Name, Id: acl.Id, Scope: "REGIONAL" }), {
              abortSignal,
            }),
          { resource: id },
        );
        const logging = await session.ask(
          "wafv2:GetLoggingConfiguration",
          (abortSignal) => waf.send(new GetLoggingConfigurationCommand({ ResourceArn: id }), { abortSignal }),
          { resource: id, absent: ["WAFNonexistentItemException"] },
        );
        const config = {
          ...acl,
          Scope: "REGIONAL",
          Rules: read ? (read.WebACL?.Rules ?? []) : undefined,
          LoggingConfiguration: logging === undefined ? undefined : (logging?.LoggingConfiguration ?? null),
          ResourceArns: guarded ? (guarded.ResourceArns ?? []) : undefined,
        };
        session.add({ type: "wafv2:web-acl", id, name: acl.Name ?? id, config });
      }),
    );
  },
};
