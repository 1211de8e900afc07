"use client";

import { parseAsArrayOf, parseAsString, useQueryState } from "nuqs";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Failure } from "@/components/ui/failure";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { effortWords } from "@/components/ui/time-words";
import { PostureTabs } from "../posture-tabs";
import { counted } from "../score-words";
import { useWhatIf, type WhatIf } from "../use-decisions";
import { useFindingsHref } from "../use-findings-href";
import { BeforeAfter } from "./before-after";
import { toggled, whatIfSentence } from "./choices";
import { RepairList } from "./repair-list";
import styles from "./what-if.module.css";

const best = 5;

/** What fixing some of what fails would gain, and take: chosen here, from the findings, or by an address. */
export function WhatIfPage() {
  const [fix, setFix] = useQueryState(
    "fix",
    parseAsArrayOf(parseAsString).withDefault([]).withOptions({ history: "replace" }),
  );
  const { data, error, refetch, isPlaceholderData } = useWhatIf(fix);
  return (
    <Page
      title={data ? whatIfSentence(data.fixed, data.principles) : "What if"}
      lead="The address holds the choice: pass it on. Nothing is changed in AWS."
      actions={
        <>
          <Button
            disabled={!data}
            onClick={() => void setFix(data?.repairs.slice(0, best).map(({ check }) => check) ?? [])}
          >
            The {best} that gain most
          </Button>
          <Button disabled={fix.length === 0} onClick={() => void setFix(null)}>
            Clear
          </Button>
        </>
      }
    >
      <PostureTabs />
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {data ? (
        <div className={styles.grid} aria-busy={isPlaceholderData}>
          <div className={styles.sticky}>
            <Card title="Scores" aside="now and then">
              <Figures data={data} />
              <BeforeAfter principles={data.principles} overall={data.overall} />
            </Card>
            {fix.length > 0 ? <Command fix={fix} /> : null}
          </div>
          <Card title="What fails" aside="points gained · effort">
            <RepairList
              repairs={data.repairs}
              fix={fix}
              onToggle={(check, resource) => void setFix((old) => toggled(old, check, resource))}
            />
          </Card>
        </div>
      ) : null}
      {!data && !error ? <Skeleton lines={3} height="card" /> : null}
    </Page>
  );
}

function Figures({ data }: { data: WhatIf }) {
  const findingsHref = useFindingsHref();
  const { fixed, failing, effortMinutes, without } = data;
  return (
    <>
      <dl className={styles.figures}>
        <div>
          <dt>Fixed</dt>
          <dd>
            {fixed} of{" "}
            <Link href={findingsHref({ status: "fail" })}>{failing.before.toLocaleString("en-GB")}</Link>
          </dd>
        </div>
        <div>
          <dt>Remaining</dt>
          <dd>{failing.after.toLocaleString("en-GB")}</dd>
        </div>
        <div>
          <dt>Effort</dt>
          <dd>{effortWords(effortMinutes)}</dd>
        </div>
      </dl>
      {without.length > 0 ? (
        <p className={styles.none} title={without.join("\n")}>
          {counted(without.length, "choice fixes", "choices fix")} nothing: what they name does not fail now.
        </p>
      ) : null}
    </>
  );
}

function Command({ fix }: { fix: readonly string[] }) {
  const command = `heptagon posture what-if --snapshot FILE --fix ${fix.map((one) => `'${one}'`).join(" ")}`;
  return <CopyButton text={command} label="Copy as a command" size="medium" />;
}
