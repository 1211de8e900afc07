import type { RequirementStatus as Value } from "@/lib/domain/posture/frameworks/assess";
import { StandingMark } from "../standing";
import { statusWords } from "./status-words";

/** How a requirement stands. */
export function RequirementStatus({ value }: { value: Value }) {
  return <StandingMark value={value === "no_resources" ? "nothing" : value} word={statusWords[value]} />;
}
