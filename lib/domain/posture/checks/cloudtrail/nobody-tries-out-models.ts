import { attackVerdict, shutOut } from "../../activity/attack";
import { agree, type Check, perAccount } from "../../check";

export const check: Check = {
  id: "nobody-tries-out-models",
  title: "Nobody is trying out language models",
  principle: 2,
  layer: "logging",
  severity: "critical",
  service: "cloudtrail",
  effortMinutes: 120,
  passes:
    "In the 7 days before, no actor made four or more different calls of Bedrock by which one finds out what models the account may use, agrees to their terms, looks whether prompts are logged, or uses them, in vain or not, within one UTC day.",
  why: "Access to large models is sold on, and the bill comes to whoever owns the account. Those who steal it first try what works.",
  references: ["cloudtrail_threat_detection_llm_jacking"],
  frameworks: {
    nist: "PO-4 OV-3 RA-1 RA-3 RA-5 IP-7 PT-1 AE-1 AE-2 AE-3 CM-1 CM-3 CM-6 CM-7 DP-4",
    soc2: "CC3.3",
    iso27001: "A.5.7",
  },
  fix: shutOut,
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "has", "have")} somebody trying out language models in them`,
  judge: perAccount([], ({ account }, world) =>
    attackVerdict(world, account, ({ modelCalls }) => modelCalls, {
      words: "probe or use language models",
      span: "day",
    }),
  ),
};
