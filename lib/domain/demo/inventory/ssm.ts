import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { accountIds, home } from "../organisation/accounts";
import { instances } from "../organisation/instances";
import { type Day, daysBefore, resource } from "./day";

function runbook(): Resource {
  const place = { account: "shared", region: home } as const;
  const name = "northwind-restart-web";
  const arn = `arn:aws:ssm:${home}:${accountIds.shared}:document/${name}`;
  const AccountIds = [accountIds.payments];
  return resource("ssm:document", place, arn, name, {
    Name: name,
    Owner: accountIds.shared,
    DocumentType: "Automation",
    AccountIds,
  });
}

/** Servers that Systems Manager looks after, with their patches, and a runbook shared with payments. */
export function ssm(day: Day): Resource[] {
  const servers = instances
    .filter(({ profile }) => profile !== null)
    .map((instance, index) => {
      const behind = instance.account === "sandbox" || (index % 5 === 2 && day.number < 22);
      return resource(
        "ssm:managed-instance",
        instance,
        `arn:aws:ec2:${instance.region}:${accountIds[instance.account]}:instance/${instance.instanceId}`,
        instance.instanceId,
        {
          InstanceId: instance.instanceId,
          PingStatus: "Online",
          PlatformType: "Linux",
          PlatformName: "Amazon Linux",
          PlatformVersion: "2023",
          AgentVersion: "3.3.3050.0",
          IsLatestVersion: true,
          PatchState:
            instance.name === "lab-us-4"
              ? null
              : {
                  PatchGroup: instance.account,
                  BaselineId: "pb-0c10e65780EXAMPLE",
                  MissingCount: behind ? 14 : 0,
                  FailedCount: 0,
                  CriticalNonCompliantCount: behind ? 3 : 0,
                  SecurityNonCompliantCount: behind ? 6 : 0,
                  OperationEndTime: daysBefore(day, 1),
                },
        },
      );
    });
  return [...servers, runbook()];
}
