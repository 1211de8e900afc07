import { describe, expect, it } from "vitest";
import { collector as apigateway } from "./collectors/apigateway";
import { collector as apigatewayv2 } from "./collectors/apigatewayv2";
import { collector as dms } from "./collectors/dms";
import { collector as glacier } from "./collectors/glacier";
import { collector as kafka } from "./collectors/kafka";
import { collector as ssm } from "./collectors/ssm";
import { collector as incidents } from "./collectors/ssm-incidents";
import { paged, queried } from "./testing/answer-pages";
import { shaped } from "./testing/shaped";

describe("streams", () => {
  const cluster = (clusterName: string) => ({
    clusterType: "PROVISIONED",
    clusterArn: `arn:aws:kafka:eu-west-1:111122223333:cluster/${clusterName}/1`,
    clusterName,
    creationTime: "2024-05-01T10:00:00.000Z",
    currentVersion: "K1",
    state: "ACTIVE",
    provisioned: {
      brokerNodeGroupInfo: {
        instanceType: "kafka.m5.large",
        clientSubnets: ["subnet-1"],
        connectivityInfo: { publicAccess: { type: "SERVICE_PROVIDED_EIPS" } },
      },
      clientAuthentication: { sasl: { iam: { enabled: true } }, unauthenticated: { enabled: false } },
      encryptionInfo: { encryptionInTransit: { clientBroker: "TLS", inCluster: true } },
      numberOfBrokerNodes: 2,
    },
  });

  it("are read page by page, and are a gap where that is denied", async () => {
    const { resources, gaps } = await shaped(kafka, {
      "GET /api/v2/clusters": queried(
        { clusterInfoList: [cluster("orders")] },
        { clusterInfoList: [{ ...cluster("small"), clusterType: "SERVERLESS", provisioned: undefined }] },
        "nextToken",
      ),
    });
    expect(gaps).toEqual([]);
    expect(resources[0]?.config).toMatchObject({
      Provisioned: { ClientAuthentication: { Sasl: { Iam: { Enabled: true } } } },
    });
    expect(resources[1]?.config).not.toHaveProperty("Provisioned");
    expect((await shaped(kafka, {})).gaps).toMatchObject([{ operation: "kafka:ListClustersV2" }]);
  });
});

describe("Systems Manager", () => {
  const machine = (InstanceId: string) => ({ InstanceId, PingStatus: "Online", PlatformType: "Linux" });

  it("tells of machines with their patches, and of documents with whom they are shared", async () => {
    const { resources, gaps } = await shaped(ssm, {
      DescribeInstanceInformation: paged(
        { InstanceInformationList: [machine("i-1")] },
        { InstanceInformationList: [machine("mi-2")] },
        "NextToken",
      ),
      DescribeInstancePatchStates: {
        InstancePatchStates: [
          {
            InstanceId: "i-1",
            PatchGroup: "",
            BaselineId: "pb-1",
            MissingCount: 2,
            OperationEndTime: 1_760_000_000,
          },
        ],
      },
      ListDocuments: paged(
        { DocumentIdentifiers: [{ Name: "restart", Owner: "111122223333", DocumentType: "Command" }] },
        { DocumentIdentifiers: [{ Name: "secret", Owner: "111122223333", DocumentType: "Automation" }] },
        "NextToken",
      ),
      DescribeDocumentPermission: paged(
        { AccountIds: ["222233334444"] },
        { AccountIds: ["all"], AccountSharingInfoList: [{ AccountId: "all" }] },
        "NextToken",
      ),
    });
    expect(gaps).toEqual([]);
    expect(resources.map(({ id, config: { PatchState } }) => [id, PatchState]).slice(0, 2)).toMatchObject([
      ["arn:aws:ec2:eu-west-1:111122223333:instance/i-1", { MissingCount: 2 }],
      ["arn:aws:ssm:eu-west-1:111122223333:managed-instance/mi-2", null],
    ]);
    const documents = resources.filter(({ type }) => type === "ssm:document");
    expect(documents).toMatchObject([
      { name: "restart", config: { AccountIds: ["222233334444", "all"] } },
      { name: "secret", config: { AccountIds: ["222233334444", "all"] } },
    ]);
  });
});

describe("response plans", () => {
  const answers = (...regions: string[]) => ({
    "POST /listReplicationSets": { replicationSetArns: ["arn:set"] },
    "GET /getReplicationSet": {
      replicationSet: {
        regionMap: Object.fromEntries(
          regions.map((region) => [region, { status: "ACTIVE", statusUpdateDateTime: 1_760_000_000 }]),
        ),
        status: "ACTIVE",
        deletionProtected: true,
        createdTime: 1_760_000_000,
        createdBy: "arn:1",
        lastModifiedTime: 1_760_000_000,
        lastModifiedBy: "arn:1",
      },
    },
    "POST /listResponsePlans": paged(
      { responsePlanSummaries: [{ arn: "arn:plan/1", name: "leak" }] },
      { responsePlanSummaries: [{ arn: "arn:plan/2", name: "fire" }] },
      "nextToken",
    ),
    "GET /getResponsePlan": {
      arn: "arn:plan/1",
      name: "leak",
      incidentTemplate: { title: "A key leaked", impact: 1 },
      engagements: ["arn:contact"],
    },
  });

  it("are read with whom they engage, once for all regions of the replication set", async () => {
    const { resources, gaps } = await shaped(incidents, answers("eu-west-1", "us-east-1"));
    expect(gaps).toEqual([]);
    expect(resources.map(({ name }) => name)).toEqual(["leak", "fire"]);
    expect(resources[0]?.config).toMatchObject({ engagements: ["arn:contact"], chatChannel: null });
    const elsewhere = await shaped(incidents, answers("eu-central-1", "eu-west-1"));
    expect(elsewhere).toMatchObject({ resources: [], gaps: [] });
  });

  it("are none where nobody has set Incident Manager up, and a gap where that is denied", async () => {
    const none = await shaped(incidents, { "POST /listReplicationSets": { replicationSetArns: [] } });
    expect(none).toMatchObject({ resources: [], gaps: [] });
    const denied = await shaped(incidents, {});
    expect(denied.gaps).toMatchObject([{ operation: "ssm-incidents:ListReplicationSets", reason: "denied" }]);
  });
});

it("migrations are read with their endpoints, page by page", async () => {
  const instance = (name: string) => ({
    ReplicationInstanceIdentifier: name,
    ReplicationInstanceArn: `arn:rep:${name}`,
    MultiAZ: true,
    PubliclyAccessible: false,
    AutoMinorVersionUpgrade: true,
  });
  const { resources, gaps } = await shaped(dms, {
    DescribeReplicationInstances: paged(
      { ReplicationInstances: [instance("one")] },
      { ReplicationInstances: [instance("two")] },
      "Marker",
    ),
    DescribeEndpoints: {
      Endpoints: [
        {
          EndpointArn: "arn:endpoint",
          EndpointIdentifier: "source",
          EndpointType: "SOURCE",
          EngineName: "mysql",
          SslMode: "none",
          Username: "replicator",
        },
      ],
    },
  });
  expect(gaps).toEqual([]);
  expect(resources.map(({ name }) => name)).toEqual(["one", "two", "source"]);
  expect(JSON.stringify(resources)).not.toContain("replicator");
});

it("archive vaults are read with their policies; none is known to be none", async () => {
  const vault = (VaultName: string) => ({
    VaultName,
    VaultARN: `arn:vault/${VaultName}`,
    NumberOfArchives: 3,
  });
  const { resources, gaps } = await shaped(glacier, {
    "GET /111122223333/vaults": queried(
      { VaultList: [vault("open")] },
      { VaultList: [vault("plain")] },
      "Marker",
    ),
    "GET /111122223333/vaults/open/access-policy": { Policy: '{"Statement":[]}' },
    "GET /111122223333/vaults/plain/access-policy": { refusal: "ResourceNotFoundException", status: 404 },
  });
  expect(gaps).toEqual([]);
  expect(resources.map(({ name, config: { Policy } }) => [name, Policy]).sort()).toEqual([
    ["open", '{"Statement":[]}'],
    ["plain", null],
  ]);
});

describe("interfaces", () => {
  const policy = '{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[]}';

  it("of the REST kind are read with their policy, and with what asks nobody", async () => {
    const { resources, gaps } = await shaped(apigateway, {
      "GET /restapis": queried(
        { item: [{ id: "a1", name: "shop", policy, endpointConfiguration: { types: ["REGIONAL"] } }] },
        { item: [{ id: "b2", name: "idle", endpointConfiguration: { types: ["PRIVATE"] } }] },
        "position",
      ),
      "GET /restapis/a1/stages": { item: [{ stageName: "live", variables: { TOKEN: "hunter2" } }] },
      "GET /restapis/b2/stages": { item: [] },
      "GET /restapis/a1/resources": queried(
        {
          item: [
            {
              id: "r",
              path: "/",
              resourceMethods: { GET: { httpMethod: "GET", authorizationType: "NONE" } },
            },
          ],
        },
        {
          item: [
            {
              id: "s",
              path: "/orders",
              resourceMethods: {
                POST: { httpMethod: "POST", authorizationType: "AWS_IAM" },
                OPTIONS: { httpMethod: "OPTIONS", authorizationType: "NONE" },
              },
            },
          ],
        },
        "position",
      ),
    });
    expect(gaps).toEqual([]);
    expect(resources).toMatchObject([
      {
        name: "shop/live",
        config: {
          policy: '{"Version":"2012-10-17","Statement":[]}',
          endpointTypes: ["REGIONAL"],
          methods: { count: 2, open: ["GET /"] },
        },
      },
    ]);
    expect(JSON.stringify(resources)).not.toContain("hunter2");
  });

  it("of the HTTP kind are read with their routes", async () => {
    const { resources, gaps } = await shaped(apigatewayv2, {
      "GET /v2/apis": {
        items: [{ apiId: "c3", name: "hooks", protocolType: "HTTP", apiEndpoint: "https://c3.example" }],
      },
      "GET /v2/apis/c3/stages": { items: [{ stageName: "$default" }] },
      "GET /v2/apis/c3/routes": queried(
        { items: [{ routeKey: "POST /hook", authorizationType: "NONE" }] },
        { items: [{ routeKey: "GET /me", authorizationType: "JWT" }] },
        "nextToken",
      ),
    });
    expect(gaps).toEqual([]);
    expect(resources[0]?.config).toMatchObject({
      ApiEndpoint: "https://c3.example",
      Routes: { count: 2, open: ["POST /hook"] },
    });
  });
});
