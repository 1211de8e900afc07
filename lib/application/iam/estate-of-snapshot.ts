import { readSnapshotFile } from "@/lib/adapters/snapshots/read";
import { iamAccountsOfWorld } from "@/lib/application/findings/inventory";
import { Problem } from "@/lib/domain/errors/problem";
import type { Estate } from "@/lib/domain/iam/account/estate";
import { readOrganisation } from "@/lib/domain/posture/iam/organisation";
import { buildWorld, type World } from "@/lib/domain/posture/world";
import { estateFrom } from "./estate";

/**
 * What a snapshot file says of IAM, without a database.
 * @throws Problem that names the file when it cannot be read, or holds no IAM
 */
export async function estateOfSnapshot(file: string): Promise<{ estate: Estate; world: World }> {
  const { snapshot } = await readSnapshotFile(file);
  const world = buildWorld(snapshot, new Date(snapshot.takenAt));
  const organisation = world.of("organizations:organization").find(({ config }) => config.Organization?.Id);
  const estate = estateFrom(iamAccountsOfWorld(world), readOrganisation(organisation?.config));
  if (estate.principals.size > 0) return { estate, world };
  throw new Problem("bad-input", "The snapshot holds no user and no role.", {
    where: file,
    next: "Collect again with iam:GetAccountAuthorizationDetails allowed.",
  });
}
