import { countOf, onTheInternet, parseCidr } from "../../network/address-range";
import { isInternet } from "../../network/exposure";
import { publicStatements } from "../../policy/statements";
import { collected } from "../../verdict";
import type { Typed, World } from "../../world";
import { door, type Seen } from "../exposure";
import { lacks, type Protection, protects, shieldStandard } from "../protection";
import { httpsToEveryone, publicEndpoint } from "../public-endpoint";
import { eased } from "../severity";

const managedTls = protects("TLS", "AWS serves it over TLS only.");

function cluster(found: Typed<"eks:cluster">): Seen | null {
  const network = collected(found.config.resourcesVpcConfig, "eks:DescribeCluster");
  if (!collected(network.endpointPublicAccess, "eks:DescribeCluster")) return null;
  const cidrs = network.publicAccessCidrs ?? ["0.0.0.0/0"];
  const open = cidrs.some(isInternet);
  const ranges = cidrs.flatMap((cidr) => {
    const range = parseCidr(cidr);
    return range ? onTheInternet(range) : [];
  });
  const ipv4 = Number(countOf(ranges.filter(({ family }) => family === 4)));
  const grade = { severity: "medium", because: "IAM asks who calls, and nothing stands before it" } as const;
  return publicEndpoint({
    at: found.name,
    says: `The Kubernetes API answers ${open ? "the internet" : cidrs.join(", ")}`,
    path: [
      {
        kind: "endpoint",
        id: found.id,
        name: found.name,
        says: `public endpoint, open to ${cidrs.join(", ")}`,
      },
    ],
    protections: [shieldStandard, managedTls, protects("sign-in", "IAM or OIDC asks who calls.")],
    grade: open ? grade : eased(grade),
    openings: [{ ...httpsToEveryone, breadth: open ? "internet" : "limited", ipv4 }],
    restricted: !open,
  });
}

function search(found: Typed<"opensearch:domain">): Seen | null {
  const { VPCOptions, AccessPolicies, AdvancedSecurityOptions, DomainEndpointOptions } = found.config;
  if (VPCOptions?.VPCId) return null;
  const policy = collected(AccessPolicies, "es:DescribeDomains");
  const everyone = policy !== null && publicStatements(policy).length > 0;
  const ownUsers = AdvancedSecurityOptions?.Enabled === true;
  const signIn =
    everyone && !ownUsers
      ? lacks("sign-in", "Its policy lets everyone in, and it asks nobody who they are.")
      : protects("sign-in", ownUsers ? "Fine-grained access control asks who calls." : "IAM asks who calls.");
  const tls = DomainEndpointOptions?.EnforceHTTPS
    ? protects("TLS", "It refuses plain HTTP.")
    : lacks("TLS", "It answers plain HTTP too.");
  return publicEndpoint({
    at: found.name,
    says: "The search domain has a public endpoint",
    path: [{ kind: "endpoint", id: found.id, name: found.name, says: "lies outside any VPC" }],
    protections: [shieldStandard, tls, signIn],
    ...(everyone && !ownUsers
      ? { grade: { severity: "critical", because: "everyone can read and write it" } as const }
      : {}),
  });
}

function kafka(found: Typed<"kafka:cluster">): Seen | null {
  const { Provisioned } = found.config;
  const type = Provisioned?.BrokerNodeGroupInfo?.ConnectivityInfo?.PublicAccess?.Type;
  if (type !== "SERVICE_PROVIDED_EIPS") return null;
  const open = Provisioned?.ClientAuthentication?.Unauthenticated?.Enabled === true;
  const transit = Provisioned?.EncryptionInfo?.EncryptionInTransit?.ClientBroker ?? "TLS";
  const protections = [
    shieldStandard,
    transit === "TLS"
      ? protects("TLS", "Brokers speak TLS only.")
      : lacks("TLS", "Brokers answer plain text."),
    open
      ? lacks("sign-in", "Brokers ask nobody who they are.")
      : protects("sign-in", "Brokers ask who calls."),
  ];
  return publicEndpoint({
    at: found.name,
    says: "Its brokers have public addresses",
    path: [{ kind: "endpoint", id: found.id, name: found.name, says: "public access is switched on" }],
    protections,
    openings: [{ ...httpsToEveryone, from: 9194, to: 9198 }],
  });
}

function distribution(found: Typed<"cloudfront:distribution">): Seen {
  const { DomainName = found.name, WebACLId, ViewerProtocolPolicy, MinimumProtocolVersion } = found.config;
  const old = /^(SSLv3|TLSv1|TLSv1_2016|TLSv1\.1_2016)$/.test(MinimumProtocolVersion ?? "");
  const plain = ViewerProtocolPolicy === "allow-all";
  const tls: Protection = plain
    ? lacks("TLS", "It answers plain HTTP too.")
    : old
      ? lacks("TLS", `It still speaks ${MinimumProtocolVersion}.`)
      : protects("TLS", "Viewers are sent to HTTPS.");
  const waf = WebACLId
    ? protects("WAF", "A web ACL looks at each request.")
    : lacks("WAF", "No web ACL looks at requests.");
  const origins = (found.config.Origins ?? []).map((origin) => origin.DomainName).join(", ");
  return publicEndpoint({
    at: DomainName,
    says: `It serves ${origins || "its origins"} to everyone`,
    path: [
      { kind: "distribution", id: found.id, name: DomainName, says: `passes requests on to ${origins}` },
    ],
    protections: [shieldStandard, waf, tls],
    openings: [httpsToEveryone, ...(plain ? [{ ...httpsToEveryone, from: 80, to: 80 }] : [])],
  });
}

function functionUrl(found: Typed<"lambda:function">, _world: World): Seen | null {
  const url = collected(found.config.FunctionUrlConfig, "lambda:GetFunctionUrlConfig");
  if (url === null) return null;
  const { FunctionUrl = found.name, AuthType } = url;
  const signIn =
    AuthType === "AWS_IAM"
      ? protects("sign-in", "IAM asks who calls.")
      : lacks("sign-in", "Nobody is asked who they are.");
  return publicEndpoint({
    at: FunctionUrl,
    says: "The function has a URL",
    path: [
      { kind: "function URL", id: found.id, name: FunctionUrl, says: `AuthType ${AuthType ?? "unknown"}` },
    ],
    protections: [shieldStandard, managedTls, signIn],
  });
}

export const doors = [
  door("eks:cluster", cluster),
  door("opensearch:domain", search),
  door("kafka:cluster", kafka),
  door("cloudfront:distribution", distribution),
  door("lambda:function", functionUrl),
];
