"use client";

import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { PostureTabs } from "../posture-tabs";
import { useFrameworks } from "../use-decisions";
import styles from "./frameworks.module.css";
import { Totals, TotalsBar } from "./totals";

/** Every framework with how many of its requirements are met. */
export function FrameworksPage() {
  const { data, error, refetch } = useFrameworks();
  const href = useScopedHref();
  return (
    <Page
      title="How far each framework's requirements are met"
      lead="Counted are the requirements that AWS configuration can speak to; what only people can show needs their evidence."
    >
      <PostureTabs />
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {data ? (
        <ul className={styles.cards}>
          {data.frameworks.map(({ id, name, requirements, totals }) => (
            <li key={id}>
              <Card
                title={
                  <Link className={styles.name} href={href(`/frameworks/${id}`)}>
                    {name}
                  </Link>
                }
              >
                <p className={styles.figure}>
                  <Link className={styles.met} href={href(`/frameworks/${id}`, { status: "met" })}>
                    {totals.met ?? 0}
                  </Link>{" "}
                  of {requirements} met
                </p>
                <TotalsBar totals={totals} />
                <Totals framework={id} totals={totals} />
              </Card>
            </li>
          ))}
        </ul>
      ) : null}
      {!data && !error ? <Skeleton lines={4} height="card" /> : null}
    </Page>
  );
}
