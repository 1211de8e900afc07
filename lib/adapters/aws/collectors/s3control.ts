import {
  GetAccessPointCommand,
  GetAccessPointPolicyCommand,
  ListAccessPointsCommand,
} from "@aws-sdk/client-s3-control";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";
import { s3Control } from "../s3-control";

export const collector: Collector = {
  service: "s3control",
  scope: "regional",
  operations: ["s3:ListAccessPoints", "s3:GetAccessPoint", "s3:GetAccessPointPolicy"],
  async collect(session) {
    const control = s3Control(session);
    const AccountId = session.account;
    const points = await session.ask("s3:ListAccessPoints", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await control.send(new ListAccessPointsCommand({ AccountId, NextToken }), {
          abortSignal,
        });
        return { items: page.AccessPointList, next: page.NextToken };
      }),
    );
    await Promise.all(
      (points ?? []).map(async ({ Name = "", AccessPointArn, Bucket, NetworkOrigin }) => {
        const id =
          AccessPointArn ?? `arn:${session.partition}:s3:${session.region}:${AccountId}:accesspoint/${Name}`;
        const [read, policy] = await Promise.all([
          session.ask(
            "s3:GetAccessPoint",
            (abortSignal) => control.send(new GetAccessPointCommand({ AccountId, Name }), { abortSignal }),
            { resource: id },
          ),
          session.ask(
            "s3:GetAccessPointPolicy",
            (abortSignal) =>
              control.send(new GetAccessPointPolicyCommand({ AccountId, Name }), { abortSignal }),
            { resource: id, absent: ["NoSuchAccessPointPolicy"] },
          ),
        ]);
        session.add({
          type: "s3control:access-point",
          id,
          name: Name,
          config: {
            Name,
            AccessPointArn: id,
            Bucket,
            NetworkOrigin,
            PublicAccessBlock: read && (read.PublicAccessBlockConfiguration ?? null),
            Policy: policy === undefined ? undefined : (policy?.Policy ?? null),
          },
        });
      }),
    );
  },
};
