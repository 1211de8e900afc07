/** Where an event happened, to make an ARN of a name that it gives. */
export type Place = { source: string; region: string; account: string };

type Shape = { service: string; before: string; after?: string };

/** Services whose events name what they touch without its ARN. From the Service Authorization Reference. */
const byService: Record<string, Shape> = {
  dynamodb: { service: "dynamodb", before: "table/" },
  ssm: { service: "ssm", before: "parameter" },
  logs: { service: "logs", before: "log-group:", after: ":*" },
  lambda: { service: "lambda", before: "function:" },
  ecr: { service: "ecr", before: "repository/" },
  rds: { service: "rds", before: "db:" },
  kinesis: { service: "kinesis", before: "stream/" },
  /** AWS ends a secret's ARN with a hyphen and six characters of its own. */
  secretsmanager: { service: "secretsmanager", before: "secret:", after: "-??????" },
  cloudformation: { service: "cloudformation", before: "stack/", after: "/*" },
};

const ec2Kinds: Record<string, string> = {
  i: "instance",
  vol: "volume",
  snap: "snapshot",
  sg: "security-group",
  subnet: "subnet",
  vpc: "vpc",
  eni: "network-interface",
  ami: "image",
  rtb: "route-table",
  acl: "network-acl",
  igw: "internet-gateway",
  nat: "natgateway",
};

function ec2Arn(name: string, { region, account }: Place): string | null {
  const kind = ec2Kinds[/^([a-z]+)-[0-9a-f]{8,17}$/.exec(name)?.[1] ?? ""];
  return kind ? `arn:aws:ec2:${region}:${account}:${kind}/${name}` : null;
}

function queueArn(url: string): string | null {
  const [, region, account, name] =
    /^https:\/\/sqs\.([a-z0-9-]+)\.amazonaws\.com\/(\d{12})\/(.+)$/.exec(url) ?? [];
  return name ? `arn:aws:sqs:${region}:${account}:${name}` : null;
}

/**
 * The ARN that policies know a thing by, from the name or id that an event gives; null when it does not follow from it.
 */
export function arnOfResource(name: string, place: Place): string | null {
  if (name.startsWith("arn:")) return name;
  if (place.source === "ec2") return ec2Arn(name, place);
  if (place.source === "sqs") return queueArn(name);
  const shape = byService[place.source];
  if (!shape || /\s/.test(name) || name === "") return null;
  if (place.source === "ssm" && /^[im]+-[0-9a-f]+$/.test(name)) return ec2Arn(name, place);
  const slash = place.source === "ssm" && !name.startsWith("/") ? "/" : "";
  const { service, before, after = "" } = shape;
  return `arn:aws:${service}:${place.region}:${place.account}:${before}${slash}${name}${after}`;
}
