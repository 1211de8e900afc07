"use client";

import { Card } from "@/components/ui/card";
import { AreaPage } from "./area/area-page";
import { Can } from "./can";
import styles from "./permissions.module.css";
import { Principal } from "./principal";
import { PrincipalList } from "./principal-list";
import { QuestionForm } from "./question-form";
import { useCan, usePrincipal, usePrincipals, useWhoCan } from "./use-permissions";
import { type Mode, modes, type Question, useQuestion } from "./use-question";
import { WhoCan } from "./who-can";
import {
  canLead,
  canSentence,
  principalSentence,
  principalsSentence,
  whoCanLead,
  whoCanSentence,
} from "./words";

const modeNames: Record<Mode, string> = {
  "who-can": "Who can do this?",
  can: "Can they do this?",
  principal: "What can they do?",
};

/** The page's sentence: the answer where there is one, else how many administrators there are. */
function useHeading(question: Question) {
  const { mode, principal, at } = question;
  const everyone = usePrincipals(at);
  const who = useWhoCan(question, mode === "who-can");
  const one = useCan(question, mode === "can");
  const reach = usePrincipal(mode === "principal" ? principal : "", at);
  if (mode === "who-can" && who.data)
    return { title: whoCanSentence(who.data), lead: whoCanLead(who.data), freshness: who.data.freshness };
  if (mode === "can" && one.data)
    return { title: canSentence(one.data), lead: canLead(one.data), freshness: one.data.freshness };
  if (mode === "principal" && reach.data)
    return { title: principalSentence(reach.data), lead: null, freshness: reach.data.freshness };
  if (!everyone.data) return { title: "Permissions", lead: null, freshness: null };
  return {
    title: principalsSentence(everyone.data),
    lead: "Every answer is evaluated from the policies of the newest inventory and comes with its proof.",
    freshness: everyone.data.freshness,
  };
}

/** Who can do what, and why: three questions over one evaluation engine. */
export function Permissions() {
  const [question, ask] = useQuestion();
  const { title, lead, freshness } = useHeading(question);
  const { mode, principal } = question;
  return (
    <AreaPage title={title} lead={lead} freshness={freshness}>
      <Card>
        <fieldset className={styles.modes}>
          <legend className="visually-hidden">Question</legend>
          {modes.map((one) => (
            <label key={one} className={styles.mode}>
              <input
                type="radio"
                name="mode"
                className="visually-hidden"
                checked={one === mode}
                onChange={() => ask({ mode: one })}
              />
              <span>{modeNames[one]}</span>
            </label>
          ))}
        </fieldset>
        <QuestionForm key={Object.values(question).join(" ")} question={question} onAsk={ask} />
      </Card>
      {mode === "who-can" ? <WhoCan question={question} /> : null}
      {mode === "can" ? <Can question={question} /> : null}
      {mode === "principal" && principal !== "" ? <Principal arn={principal} at={question.at} /> : null}
      {mode === "principal" && principal === "" ? (
        <PrincipalList at={question.at} onOpen={(arn) => ask({ mode: "principal", principal: arn })} />
      ) : null}
    </AreaPage>
  );
}
