/** Members of request or answer that name what was touched, whatever the service; the value is an id, a name or an ARN. */
const inAnyService = [
  "accessKeyId",
  "allocationId",
  "arn",
  "aRN",
  "backupVaultName",
  "certificateArn",
  "clusterName",
  "dBClusterIdentifier",
  "dBClusterSnapshotIdentifier",
  "dBInstanceIdentifier",
  "dBSnapshotIdentifier",
  "dbClusterIdentifier",
  "dbInstanceIdentifier",
  "detectorId",
  "distributionId",
  "fileSystemId",
  "flowLogId",
  "functionName",
  "groupId",
  "hostedZoneId",
  "imageId",
  "instanceId",
  "instanceProfileName",
  "internetGatewayId",
  "keyId",
  "keyPairId",
  "listenerArn",
  "loadBalancerArn",
  "logGroupName",
  "natGatewayId",
  "networkAclId",
  "networkInterfaceId",
  "policyArn",
  "queueUrl",
  "repositoryName",
  "resourceArn",
  "resourceId",
  "roleArn",
  "roleName",
  "routeTableId",
  "secretId",
  "serialNumber",
  "snapshotId",
  "stackName",
  "streamName",
  "subnetId",
  "tableName",
  "targetGroupArn",
  "targetKeyId",
  "topicArn",
  "trailARN",
  "trailName",
  "userName",
  "volumeId",
  "vpcEndpointId",
  "vpcId",
  "vpcPeeringConnectionId",
  "webACLArn",
] as const;

/** Members that name a resource only in these services: elsewhere they mean something else. */
const byService: Record<string, readonly string[]> = {
  "apigateway.amazonaws.com": ["restApiId", "apiId"],
  "athena.amazonaws.com": ["workGroup"],
  "cloudtrail.amazonaws.com": ["name", "eventDataStore"],
  "cognito-idp.amazonaws.com": ["userPoolId"],
  "config.amazonaws.com": ["configurationRecorderName", "configRuleName"],
  "ecs.amazonaws.com": ["cluster", "service", "taskDefinition"],
  "eks.amazonaws.com": ["name"],
  "events.amazonaws.com": ["name", "rule"],
  "guardduty.amazonaws.com": ["filterName"],
  "iam.amazonaws.com": ["groupName", "policyName"],
  "lambda.amazonaws.com": ["layerName"],
  "organizations.amazonaws.com": ["policyId", "accountId"],
  "route53.amazonaws.com": ["id"],
  "route53domains.amazonaws.com": ["domainName"],
  "secretsmanager.amazonaws.com": ["name"],
  "ses.amazonaws.com": ["identity"],
  "sns.amazonaws.com": ["name"],
  "sqs.amazonaws.com": ["queueName"],
  "ssm.amazonaws.com": ["name", "target", "documentName"],
  "states.amazonaws.com": ["stateMachineArn", "executionArn"],
};

/** Lists of names, as texts. */
const lists = new Set([
  "groupIds",
  "instanceIds",
  "keyIds",
  "names",
  "policyArns",
  "resourceArns",
  "resourceIds",
  "secretIds",
  "securityGroupIds",
  "trailNameList",
]);

const everywhere: ReadonlySet<string> = new Set(inAnyService);
const membersOf = new Map(
  Object.entries(byService).map(([source, own]) => [source, new Set([...inAnyService, ...own])] as const),
);

/** The members that name a resource in the requests and answers of a service (`s3.amazonaws.com`). */
export function namingMembers(eventSource: string): ReadonlySet<string> {
  return membersOf.get(eventSource) ?? everywhere;
}

/** True when this member holds a list of such names. */
export function isNamingList(member: string): boolean {
  return lists.has(member);
}
