import type { Role } from "@/lib/domain/access/permissions";

/** What people call a role, and what it lets them do. */
export const roleWords: Record<Role, { name: string; may: string }> = {
  administrator: { name: "Administrator", may: "Everything, people and data sources too" },
  "security-lead": {
    name: "Security lead",
    may: "Scorecards, events, permissions, exports; mutes and loads",
  },
  auditor: {
    name: "Auditor",
    may: "Scorecards, events, permissions, exports, the audit log; changes nothing",
  },
  manager: { name: "Manager", may: "Scorecards and reports; no single events" },
};
