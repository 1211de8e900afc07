import {
  type HostedZone,
  ListHostedZonesCommand,
  ListQueryLoggingConfigsCommand,
  ListResourceRecordSetsCommand,
  type ResourceRecordSet,
  Route53Client,
} from "@aws-sdk/client-route-53";
import type { Collector, CollectorSession } from "../collector";
import { everyPage } from "../paginate";

/** Record types that send visitors somewhere; the others hold words, mail routes and keys. */
const leading = new Set(["A", "AAAA", "CNAME"]);

async function recordsOf(
  session: CollectorSession,
  client: Route53Client,
  HostedZoneId: string,
  resource: string,
): Promise<ResourceRecordSet[] | null | undefined> {
  return session.ask(
    "route53:ListResourceRecordSets",
    async (abortSignal) => {
      const all: ResourceRecordSet[] = [];
      let next: { StartRecordName?: string; StartRecordType?: ResourceRecordSet["Type"] } | undefined = {};
      while (next) {
        const page: Awaited<ReturnType<typeof send>> = await send(next);
        for (const record of page.ResourceRecordSets ?? []) all.push(record);
        next = page.IsTruncated
          ? { StartRecordName: page.NextRecordName, StartRecordType: page.NextRecordType }
          : undefined;
      }
      return all;

      function send(start: { StartRecordName?: string; StartRecordType?: ResourceRecordSet["Type"] }) {
        return client.send(new ListResourceRecordSetsCommand({ HostedZoneId, ...start }), { abortSignal });
      }
    },
    { resource },
  );
}

async function addZone(
  session: CollectorSession,
  client: Route53Client,
  zone: HostedZone,
  logged: Map<string, string> | undefined,
): Promise<void> {
  const HostedZoneId = (zone.Id ?? "").replace("/hostedzone/", "");
  const id = `arn:${session.partition}:route53:::hostedzone/${HostedZoneId}`;
  const log = logged?.get(HostedZoneId);
  session.add({
    type: "route53:hosted-zone",
    id,
    name: zone.Name ?? HostedZoneId,
    config: {
      Id: HostedZoneId,
      Name: zone.Name,
      Config: { PrivateZone: zone.Config?.PrivateZone ?? false },
      QueryLoggingConfig: logged && (log ? { CloudWatchLogsLogGroupArn: log } : null),
    },
  });
  const records = await recordsOf(session, client, HostedZoneId, id);
  for (const { Name, Type, SetIdentifier, ResourceRecords, AliasTarget } of records ?? []) {
    if (!leading.has(Type ?? "")) continue;
    session.add({
      type: "route53:record",
      id: [`${id}/recordset`, Type, Name, ...(SetIdentifier ? [SetIdentifier] : [])].join("/"),
      name: Name ?? "",
      config: {
        Name,
        Type,
        HostedZoneId,
        PrivateZone: zone.Config?.PrivateZone ?? false,
        Values: (ResourceRecords ?? []).map(({ Value }) => Value),
        AliasTarget: AliasTarget && { DNSName: AliasTarget.DNSName },
      },
    });
  }
}

export const collector: Collector = {
  service: "route53",
  scope: "global",
  operations: [
    "route53:ListHostedZones",
    "route53:ListQueryLoggingConfigs",
    "route53:ListResourceRecordSets",
  ],
  async collect(session) {
    const client = session.client(Route53Client);
    const zones = await session.ask("route53:ListHostedZones", (abortSignal) =>
      everyPage(async (Marker) => {
        const page = await client.send(new ListHostedZonesCommand({ Marker }), { abortSignal });
        return { items: page.HostedZones, next: page.NextMarker };
      }),
    );
    if (!zones || zones.length === 0) return;
    const logging = await session.ask("route53:ListQueryLoggingConfigs", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await client.send(new ListQueryLoggingConfigsCommand({ NextToken }), { abortSignal });
        return { items: page.QueryLoggingConfigs, next: page.NextToken };
      }),
    );
    const logged = logging
      ? new Map(logging.map((one) => [one.HostedZoneId ?? "", one.CloudWatchLogsLogGroupArn ?? ""]))
      : undefined;
    await Promise.all(zones.map((zone) => addZone(session, client, zone, logged)));
  },
};
