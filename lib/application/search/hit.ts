import type { Database } from "@/lib/adapters/db/database";
import type { Permission } from "@/lib/domain/access/permissions";
import type { AccountScope } from "@/lib/domain/scope/account-scope";
import type { Recognised } from "@/lib/domain/search/recognise";

/** Something found, and where it leads. */
export type Hit = {
  kind: "principal" | "resource" | "event" | "person" | "ip" | "check" | "finding" | "account";
  title: string;
  detail: string | null;
  href: string;
};

/** One search: the text, what it is by its shape, and what the person may see. */
export type Asked = Recognised & { db: Database; scope: AccountScope; may(permission: Permission): boolean };

/** A path with one query parameter that is a list in the URL: a comma in the value is kept apart from separators. */
export function linkTo(path: string, query: Record<string, string>): string {
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, value.replaceAll(",", "%2C")]),
  );
  return `${path}?${search}`;
}
