import type { Database } from "@/lib/adapters/db/database";
import { latestResources } from "@/lib/application/findings/inventory";
import type { Estate } from "@/lib/domain/iam/account/estate";
import type { Workload } from "@/lib/domain/iam/escalation/workload";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** What runs with a role in the newest inventory: functions, and instances by their profile. */
export async function workloadsOf(db: Database, scope: AccountScope, estate: Estate): Promise<Workload[]> {
  const found = await latestResources(db, scope, { types: ["lambda:function", "ec2:instance"] });
  const byProfile = new Map(
    [...estate.principals.values()].flatMap(({ arn, instanceProfiles }) =>
      instanceProfiles.map((profile) => [profile, arn] as const),
    ),
  );
  return found.flatMap((one): Workload[] => {
    const config = one.config as { Role?: unknown; IamInstanceProfile?: { Arn?: unknown } | null };
    if (one.type === "lambda:function")
      return typeof config.Role === "string"
        ? [{ kind: "lambda:function", arn: one.id, role: config.Role }]
        : [];
    const role = byProfile.get(String(config.IamInstanceProfile?.Arn));
    return role ? [{ kind: "ec2:instance", arn: one.id, role }] : [];
  });
}
