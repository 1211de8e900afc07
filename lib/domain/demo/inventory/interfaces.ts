import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { day as dayLength } from "../calendar";
import { namedText, namedUuid } from "../identifiers";
import { accountIds, home } from "../organisation/accounts";
import { groupNamed, vpcOf } from "../organisation/network";
import { type Day, resource } from "./day";

const here = { account: "payments", region: home } as const;
const id = (length: number, of: string) => namedText(length, of).toLowerCase();

/** The shop's front door: a distribution before the load balancer, with a firewall and a certificate that renews itself. */
function edge(day: Day): Resource[] {
  const distribution = namedText(13, "distribution:shop").toUpperCase();
  const arn = `arn:aws:cloudfront::${accountIds.payments}:distribution/E${distribution}`;
  const DomainName = `d${id(13, "shop")}.cloudfront.net`;
  const CertificateArn = `arn:aws:acm:us-east-1:${accountIds.payments}:certificate/${namedUuid("shop")}`;
  const end = day.at + (30 - day.number) * dayLength;
  return [
    resource("cloudfront:distribution", { account: "payments", region: "global" }, arn, DomainName, {
      Id: `E${distribution}`,
      DomainName,
      WebACLId: `arn:aws:wafv2:us-east-1:${accountIds.payments}:global/webacl/shop/${namedUuid("shop acl")}`,
      DefaultRootObject: "index.html",
      Logging: { Enabled: day.number > 15 },
      MinimumProtocolVersion: "TLSv1.2_2021",
      ViewerProtocolPolicy: "redirect-to-https",
      Origins: [{ Id: "web", DomainName: `web-1044.${home}.elb.amazonaws.com` }],
    }),
    resource(
      "acm:certificate",
      { account: "payments", region: "us-east-1" },
      CertificateArn,
      "shop.northwind.example",
      {
        CertificateArn,
        DomainName: "shop.northwind.example",
        Status: "ISSUED",
        NotAfter: new Date(end + 200 * dayLength).toISOString(),
        KeyAlgorithm: "EC-prime256v1",
        InUseBy: [arn],
      },
    ),
  ];
}

/** Two APIs: orders, which partners sign in to, and hooks, whose callers sign what they send. */
function apis(): Resource[] {
  const restApiId = id(10, "orders api");
  const ApiId = id(10, "hooks api");
  const root = `arn:aws:apigateway:${home}::`;
  const logs = `arn:aws:logs:${home}:${accountIds.payments}:log-group:/apis`;
  return [
    resource("apigateway:rest-stage", here, `${root}/restapis/${restApiId}/stages/live`, "orders/live", {
      restApiId,
      apiName: "orders",
      stageName: "live",
      methodSettings: { "*/*": { loggingLevel: "ERROR", cacheDataEncrypted: true } },
      accessLogDestination: `${logs}/orders`,
      tracingEnabled: true,
      clientCertificateId: null,
      webAclArn: null,
      endpointTypes: ["REGIONAL"],
      disableExecuteApiEndpoint: false,
      policy: null,
      methods: { count: 9, open: [] },
    }),
    resource("apigatewayv2:stage", here, `${root}/apis/${ApiId}/stages/$default`, "hooks/$default", {
      ApiId,
      ApiName: "hooks",
      ProtocolType: "HTTP",
      StageName: "$default",
      AccessLogDestination: null,
      ApiEndpoint: `https://${ApiId}.execute-api.${home}.amazonaws.com`,
      DisableExecuteApiEndpoint: false,
      Routes: { count: 2, open: ["POST /hooks/{partner}"] },
    }),
  ];
}

/** A load balancer of the older kind that nobody has moved yet; it serves the office network only. */
function classic(): Resource {
  const vpc = vpcOf("payments", home);
  const arn = `arn:aws:elasticloadbalancing:${home}:${accountIds.payments}:loadbalancer/backoffice`;
  return resource("elb:load-balancer", here, arn, "backoffice", {
    LoadBalancerName: "backoffice",
    DNSName: `internal-backoffice-2077.${home}.elb.amazonaws.com`,
    Scheme: "internal",
    VPCId: vpc.vpcId,
    Subnets: vpc.subnets,
    AvailabilityZones: [`${home}a`, `${home}b`],
    SecurityGroups: [groupNamed("payments", "web-public").groupId],
    ListenerDescriptions: [{ Listener: { Protocol: "HTTPS", LoadBalancerPort: 443 } }],
    Attributes: {
      AccessLog: { Enabled: true, S3BucketName: "northwind-org-trail" },
      CrossZoneLoadBalancing: { Enabled: true },
    },
  });
}

/** What customers and partners reach: the edge, APIs, sign-in. */
export function interfaces(day: Day): Resource[] {
  const pool = `${home}_${namedText(9, "customers")}`;
  const arn = `arn:aws:cognito-idp:${home}:${accountIds.payments}:userpool/${pool}`;
  return [
    ...edge(day),
    ...apis(),
    classic(),
    resource("cognito:user-pool", here, arn, "customers", {
      Id: pool,
      DeletionProtection: "ACTIVE",
      MfaConfiguration: day.number > 12 ? "OPTIONAL" : "OFF",
    }),
  ];
}
