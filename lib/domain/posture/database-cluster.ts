import { NotSeen } from "./verdict";
import type { Typed, World } from "./world";

/**
 * The cluster that an instance is a member of, null for one that stands alone. What a cluster decides for its members
 * (IAM sign-in, exported logs) their own description leaves out.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
 * @throws NotSeen when the cluster was not collected
 */
export function clusterOf(instance: Typed<"rds:instance">, world: World): Typed<"rds:cluster"> | null {
  const { DBClusterIdentifier } = instance.config;
  if (!DBClusterIdentifier) return null;
  const { account, region } = instance;
  const found = world
    .having("rds:cluster", "DBClusterIdentifier", DBClusterIdentifier)
    .find((one) => one.account === account && one.region === region);
  if (found) return found;
  throw new NotSeen(
    world.unlisted("rds:cluster", account, region) ?? `cluster ${DBClusterIdentifier} is not in the snapshot`,
  );
}
