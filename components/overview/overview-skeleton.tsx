import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import styles from "./overview.module.css";

/** The overview's cards before their content is there. */
export function OverviewSkeleton() {
  return (
    <div className={styles.grid}>
      <Card title="Seven principles">
        <Skeleton height="chart" />
      </Card>
      <Card title="Scorecards">
        <Skeleton lines={7} height="row" />
      </Card>
      <div className={styles.half}>
        <Card title="Fix first">
          <Skeleton lines={6} height="row" />
        </Card>
        <Card title="Accounts × principles">
          <Skeleton lines={6} height="row" />
        </Card>
      </div>
    </div>
  );
}
