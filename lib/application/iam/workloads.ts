import type { Database } from "@/lib/adapters/db/database";
import type { Estate } from "@/lib/domain/iam/account/estate";
import type { Workload } from "@/lib/domain/iam/escalation/workload";
import { workloadsIn } from "@/lib/domain/posture/iam/workloads";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import { resourcesAt } from "./resources-at";

/** What runs with a role in the newest inventory, or in that of an instant: functions, and instances by their profile. */
export async function workloadsOf(
  db: Database,
  scope: AccountScope,
  { estate, until }: { estate: Estate; until: Date | null },
): Promise<Workload[]> {
  const [functions, instances] = await Promise.all([
    resourcesAt(db, scope, { types: ["lambda:function"], until }),
    resourcesAt(db, scope, { types: ["ec2:instance"], until }),
  ]);
  return workloadsIn(estate, { functions, instances });
}
