import { resourceDefinitions, serviceOf } from "@/lib/domain/posture/resources/types";
import { type Resource, type Snapshot, snapshotVersion } from "@/lib/domain/posture/snapshot/document";
import { day as dayLength, storyOf } from "../calendar";
import { accountIds, accountNames, organisation, regions, units } from "../organisation/accounts";
import { accessAnalyzer } from "./access-analyzer";
import { backup } from "./backup";
import { configService } from "./config";
import { type Day, dayAt } from "./day";
import { detection } from "./detection";
import { dynamodb } from "./dynamodb";
import { ec2 } from "./ec2";
import { ecr } from "./ecr";
import { elbv2 } from "./elbv2";
import { kms, secretsManager } from "./encryption";
import { gaps } from "./gaps";
import { iam } from "./iam";
import { interfaces } from "./interfaces";
import { lambda } from "./lambda";
import { logging } from "./logging";
import { network } from "./network";
import { organization } from "./organization";
import { platforms } from "./platforms";
import { rds } from "./rds";
import { response } from "./response";
import { routing } from "./routing";
import { s3 } from "./s3";
import { ssm } from "./ssm";

const services: ((day: Day) => Resource[])[] = [
  accessAnalyzer,
  backup,
  configService,
  detection,
  dynamodb,
  ec2,
  ecr,
  elbv2,
  iam,
  interfaces,
  kms,
  lambda,
  logging,
  network,
  organization,
  platforms,
  rds,
  response,
  routing,
  s3,
  secretsManager,
  ssm,
];

const accounts = accountNames.map((name) => ({
  id: accountIds[name],
  name,
  email: `aws+${name}@${organisation.domain}`,
  unit: units[name],
}));

/** The collector looks at everything that checks know. */
const collected = [...new Set(Object.keys(resourceDefinitions).map(serviceOf))];

/** The inventory of one day. */
function inventoryOf(day: Day): Snapshot {
  return {
    heptagonSnapshot: snapshotVersion,
    takenAt: day.iso,
    organisation: { id: organisation.id, name: organisation.name },
    accounts,
    regions: [...regions],
    services: collected,
    resources: services.flatMap((inventory) => inventory(day)),
    gaps: gaps(day),
  };
}

/** One inventory snapshot a day, oldest first; the last one is taken at `end`. */
export function* inventories({ end, days }: { end: number; days: number }): Generator<Snapshot> {
  const story = storyOf(end);
  for (let back = days - 1; back >= 0; back--) yield inventoryOf(dayAt(end - back * dayLength, end, story));
}
