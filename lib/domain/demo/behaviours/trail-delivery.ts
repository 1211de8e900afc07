import { generateDataKey } from "../calls/kms";
import { onBucket } from "../calls/s3";
import { accountIds, accountNames, home, organisation, regions } from "../organisation/accounts";
import { buckets, trailBucket } from "../organisation/buckets";
import { keys } from "../organisation/keys";
import { awsService } from "../trail/callers";
import { type Behaviour, bursts, type Hour } from "./behaviour";

const bucket = buckets.find(({ name }) => name === trailBucket);
const caller = awsService(organisation.management, "cloudtrail");

function deliver(hour: Hour, at: number): void {
  if (!bucket) return;
  const trail = `arn:aws:cloudtrail:${home}:${organisation.management}:trail/northwind-trail`;
  const from = hour.from;
  hour.emit(caller, onBucket("GetBucketAcl", bucket, from), at, home);
  const account = accountIds[from.pick(accountNames)];
  const context = {
    "aws:cloudtrail:arn": trail,
    "aws:s3:arn": `arn:aws:s3:::${trailBucket}/AWSLogs/${organisation.id}/${account}/CloudTrail/${from.pick(regions)}/*`,
  };
  hour.emit(caller, generateDataKey(keys.trail, context), at + 1000, home);
}

/** CloudTrail writing what it saw into its bucket, under the trail's key. */
export const trailDelivery: Behaviour = {
  name: "trail-delivery",
  share: 0.05,
  rhythm: () => 1,
  act: (hour) => bursts(hour, 2, 3, (at) => deliver(hour, at)),
};
