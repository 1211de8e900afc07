import {
  Activity,
  Database,
  FileText,
  Globe,
  Handshake,
  Hexagon,
  KeyRound,
  LayoutDashboard,
  ListChecks,
  type LucideIcon,
  Settings,
} from "lucide-react";
import { type Permission, type Role, roleGrants } from "@/lib/domain/access/permissions";

export type Area = {
  path: string;
  name: string;
  /** What one finds there, for the command palette. */
  about: string;
  icon: LucideIcon;
  permission: Permission;
  /** Pressed after `g`. */
  key: string;
  /** Addresses elsewhere that belong to the area. */
  also?: readonly string[];
};

const areas: readonly Area[] = [
  {
    path: "/",
    name: "Overview",
    about: "Scores, what got worse, what to fix first",
    icon: LayoutDashboard,
    permission: "posture:read",
    key: "o",
  },
  {
    path: "/principles",
    name: "Principles",
    about: "Seven scorecards and what they are made of",
    icon: Hexagon,
    permission: "posture:read",
    key: "p",
    also: ["/frameworks", "/what-if", "/compare"],
  },
  {
    path: "/responsibility",
    name: "Responsibility",
    about: "What AWS secures, what is left to you, and how that stands",
    icon: Handshake,
    permission: "posture:read",
    key: "h",
  },
  {
    path: "/findings",
    name: "Findings",
    about: "What fails, where, and how to fix it",
    icon: ListChecks,
    permission: "posture:read",
    key: "f",
    also: ["/resources"],
  },
  {
    path: "/attack-surface",
    name: "Attack surface",
    about: "What the internet reaches, and what stands before it",
    icon: Globe,
    permission: "posture:read",
    key: "a",
  },
  {
    path: "/timeline",
    name: "Timeline",
    about: "Who did what, when, from where",
    icon: Activity,
    permission: "events:read",
    key: "t",
  },
  {
    path: "/lake",
    name: "Lake",
    about: "Every event in SQL, with what is there and who could",
    icon: Database,
    permission: "lake:query",
    key: "l",
  },
  {
    path: "/permissions",
    name: "Permissions",
    about: "Who can do what",
    icon: KeyRound,
    permission: "iam:read",
    key: "i",
  },
  {
    path: "/reports",
    name: "Reports",
    about: "Reports for people and machines, made now or on a schedule",
    icon: FileText,
    permission: "export:create",
    key: "r",
  },
  {
    path: "/settings",
    name: "Settings",
    about: "Data, AWS, checks, people, audit log",
    icon: Settings,
    permission: "jobs:read",
    key: "s",
  },
];

/** The areas that a role may open, in the order of the rail. */
export function areasOf(role: Role): Area[] {
  return areas.filter(({ permission }) => roleGrants(role, permission));
}

/** The area that an address lies in. */
export function isCurrent({ path, also = [] }: Area, pathname: string): boolean {
  if (path === "/") return pathname === "/";
  return [path, ...also].some((one) => pathname === one || pathname.startsWith(`${one}/`));
}
