import { WAFRegional } from "@aws-sdk/client-waf-regional";
import type { Collector } from "../collector";
import { classicOperations, collectClassic } from "../waf-classic";

export const collector: Collector = {
  service: "waf-regional",
  scope: "regional",
  operations: classicOperations("waf-regional"),
  collect: (session) => collectClassic(session, session.client(WAFRegional), "waf-regional"),
};
