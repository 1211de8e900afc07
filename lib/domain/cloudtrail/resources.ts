import { isObject, object, type TrailRecord, text } from "./record";

/** At most this many per event: a bulk call names thousands, and the raw record keeps them all. */
export const resourceLimit = 20;

/** Members of request or response that name what was touched, whatever the service; the value is the resource's own name. */
const namingMembers = [
  "arn",
  "resourceArn",
  "roleArn",
  "topicArn",
  "secretId",
  "functionName",
  "dBInstanceIdentifier",
  "dBClusterIdentifier",
  "dBSnapshotIdentifier",
  "tableName",
  "keyId",
  "targetKeyId",
  "groupId",
  "instanceId",
  "volumeId",
  "snapshotId",
  "vpcId",
  "subnetId",
  "internetGatewayId",
  "routeTableId",
  "networkInterfaceId",
  "imageId",
  "allocationId",
  "userName",
  "roleName",
  "groupName",
  "policyArn",
  "instanceProfileName",
  "accessKeyId",
  "serialNumber",
  "repositoryName",
  "clusterName",
  "stackName",
  "logGroupName",
  "queueUrl",
  "detectorId",
  "webACLArn",
  "loadBalancerArn",
  "targetGroupArn",
  "listenerArn",
  "certificateArn",
  "backupVaultName",
  "streamName",
  "domainName",
  "distributionId",
  "hostedZoneId",
  "documentName",
  "parameterName",
  "trailName",
  "ruleName",
] as const;

/** Sets as EC2 writes them: { items: [{ instanceId }] }. */
const namingSets = [
  "instancesSet",
  "volumeSet",
  "groupSet",
  "networkInterfaceSet",
  "vpcSet",
  "flowLogIds",
  "flowLogIdSet",
  "resourcesSet",
] as const;

/** Services whose plain `name` member is the resource itself. */
const namedByName = new Set([
  "cloudtrail.amazonaws.com",
  "ssm.amazonaws.com",
  "secretsmanager.amazonaws.com",
  "ecs.amazonaws.com",
]);

function bucket(request: TrailRecord | undefined, found: Set<string>): void {
  const name = text(request, "bucketName");
  if (!name) return;
  found.add(`arn:aws:s3:::${name}`);
  const key = text(request, "key");
  if (key) found.add(`arn:aws:s3:::${name}/${key}`);
}

function fromSets(part: TrailRecord | undefined, found: Set<string>): void {
  for (const member of namingSets) {
    const items = object(part, member)?.items;
    for (const item of Array.isArray(items) ? items : []) {
      if (typeof item === "string") found.add(item);
      if (isObject(item)) fromMembers(item, found);
    }
  }
}

function fromMembers(part: TrailRecord | undefined, found: Set<string>): void {
  if (!part) return;
  for (const member of namingMembers) {
    const value = text(part, member);
    if (value) found.add(value);
  }
}

/** What CreateX answers lies one level down: { user: { arn } }, { dBInstance: … }. */
function fromNested(part: TrailRecord | undefined, found: Set<string>): void {
  for (const value of Object.values(part ?? {})) if (isObject(value)) fromMembers(value, found);
}

/**
 * What an event touched: the ARNs that AWS lists in `resources`, then ids and names in the request and the answer.
 * Without duplicates, at most `resourceLimit`, each at most 300 characters, NUL removed (Postgres cannot hold it).
 */
export function touchedResources(record: TrailRecord): string[] {
  const found = new Set<string>();
  for (const resource of Array.isArray(record.resources) ? record.resources : []) {
    const arn = isObject(resource) ? (text(resource, "ARN") ?? text(resource, "arn")) : undefined;
    if (arn) found.add(arn);
  }
  const request = object(record, "requestParameters");
  const response = object(record, "responseElements");
  bucket(request, found);
  fromMembers(request, found);
  if (namedByName.has(text(record, "eventSource") ?? "")) {
    const name = text(request, "name");
    if (name) found.add(name);
  }
  fromSets(request, found);
  fromMembers(response, found);
  fromNested(response, found);
  fromSets(response, found);
  return [...found].slice(0, resourceLimit).map((name) => name.replaceAll("\u0000", "").slice(0, 300));
}
