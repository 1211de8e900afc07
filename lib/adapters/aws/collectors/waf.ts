import { WAF } from "@aws-sdk/client-waf";
import type { Collector } from "../collector";
import { classicOperations, collectClassic } from "../waf-classic";

export const collector: Collector = {
  service: "waf",
  scope: "global",
  operations: classicOperations("waf"),
  collect: (session) => collectClassic(session, session.client(WAF), "waf"),
};
