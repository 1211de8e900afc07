import type { Database } from "@/lib/adapters/db/database";
import { latestResources } from "@/lib/application/findings/inventory";
import type { Estate } from "@/lib/domain/iam/account/estate";
import type { Workload } from "@/lib/domain/iam/escalation/workload";
import { workloadsIn } from "@/lib/domain/posture/iam/workloads";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** What runs with a role in the newest inventory: functions, and instances by their profile. */
export async function workloadsOf(db: Database, scope: AccountScope, estate: Estate): Promise<Workload[]> {
  const [functions, instances] = await Promise.all([
    latestResources(db, scope, { types: ["lambda:function"] }),
    latestResources(db, scope, { types: ["ec2:instance"] }),
  ]);
  return workloadsIn(estate, { functions, instances });
}
