"use client";

import { counted, scoreWords } from "@/components/posture/score-words";
import { useAccountName } from "@/components/shell/scope-choices";
import { Failure } from "@/components/ui/failure";
import { cutMiddle, shortArn } from "@/components/ui/short-arn";
import { Skeleton } from "@/components/ui/skeleton";
import type { ExceptionRule } from "@/lib/contract/endpoints/finding-life";
import styles from "./exceptions.module.css";
import { useExceptionPreview } from "./use-exceptions";

/** What an exception would mute, and what that does to the scores, before it is saved. */
export function ExceptionPreview({ rule, id }: { rule: ExceptionRule; id: string | null }) {
  const accountName = useAccountName();
  const { data, error } = useExceptionPreview(rule, id);
  if (error) return <Failure error={error} />;
  if (!data) return <Skeleton lines={3} />;
  const { mutes, unmutes, examples, scores } = data;
  return (
    <div className={styles.preview} role="status">
      <p>
        <strong>It would mute {counted(mutes, "finding")} that count now.</strong>
        {unmutes > 0 ? ` ${counted(unmutes, "finding")} muted now would count again.` : ""}
      </p>
      {examples.length > 0 ? (
        <ul>
          {examples.map(({ id: finding, title, resource, account }) => (
            <li key={finding}>
              {title}: <code title={resource}>{cutMiddle(shortArn(resource).name, 40)}</code> in{" "}
              {accountName(account)}
            </li>
          ))}
          {mutes > examples.length ? <li>and {counted(mutes - examples.length, "other")}</li> : null}
        </ul>
      ) : null}
      {scores.map(({ principle, before, after }) => (
        <p key={principle}>
          Principle {principle}: {scoreWords(before)} now, {scoreWords(after)} then.
        </p>
      ))}
    </div>
  );
}
