"use client";

import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { useResponsibility } from "../use-decisions";
import styles from "./responsibility.module.css";
import { responsibilitySentence } from "./responsibility-words";
import { ServiceList } from "./service-list";
import { StackDiagram } from "./stack-diagram";

/** Who secures what: where the line between AWS and you runs, and how your side of it stands. */
export function ResponsibilityPage() {
  const { data, error, refetch, isPlaceholderData } = useResponsibility();
  return (
    <Page
      title={data ? responsibilitySentence(data) : "Shared responsibility"}
      lead="AWS secures the cloud; what is in it is yours. How much that is depends on the service."
    >
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {data ? (
        <div className={styles.page} aria-busy={isPlaceholderData}>
          <Card title="Where the line runs" aside="by kind of service">
            <StackDiagram services={data.services} />
          </Card>
          <ServiceList data={data} />
        </div>
      ) : null}
      {!data && !error ? <Skeleton lines={2} height="card" /> : null}
    </Page>
  );
}
