import { attackVerdict, shutOut } from "../../activity/attack";
import { agree, type Check, perAccount } from "../../check";

export const check: Check = {
  id: "nobody-gathers-rights",
  title: "Nobody is gathering rights",
  principle: 2,
  layer: "logging",
  severity: "critical",
  service: "cloudtrail",
  effortMinutes: 120,
  passes:
    "In the 7 days before, no actor made five or more different calls by which an identity gets more rights or a way back in (such as AttachUserPolicy, CreateAccessKey, CreateLoginProfile, UpdateAssumeRolePolicy), in vain or not, within one UTC day.",
  why: "One such call is somebody’s Tuesday. Five different ones in a day are somebody trying every door.",
  references: ["cloudtrail_threat_detection_privilege_escalation"],
  frameworks: {
    nist: "PO-4 OV-3 RA-1 RA-3 RA-5 IP-7 PT-1 AE-1 AE-2 AE-3 CM-1 CM-3 CM-6 CM-7 DP-4",
    soc2: "CC3.3",
    iso27001: "A.5.7",
  },
  fix: shutOut,
  failing: (failing, of) =>
    `${failing} of ${of} accounts ${agree(failing, "has", "have")} somebody gathering rights in them`,
  judge: perAccount([], ({ account }, world) =>
    attackVerdict(world, account, ({ escalations }) => escalations, {
      words: "give rights or a way back in",
      span: "day",
    }),
  ),
};
