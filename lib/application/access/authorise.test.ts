import { describe, expect, it } from "vitest";
import { permissions, roleGrants, roles } from "@/lib/domain/access/permissions";
import type { Person } from "@/lib/domain/access/person";
import { authorise } from "./authorise";

const person: Person = {
  id: "1",
  email: "dana@example.com",
  name: "Dana",
  role: "auditor",
  scope: { all: false, accounts: ["111111111111", "222222222222"] },
  mustChangePassword: false,
};

const allowed = (who: Person | null, permission: (typeof permissions)[number]) => {
  try {
    return authorise(who, permission) !== undefined;
  } catch {
    return false;
  }
};

describe("authorise", () => {
  it("allows exactly what the role grants", () => {
    for (const role of roles) {
      for (const permission of permissions) {
        expect(allowed({ ...person, role }, permission), `${role} ${permission}`).toBe(
          roleGrants(role, permission),
        );
      }
    }
  });

  it("allows strangers nothing", () => {
    expect(permissions.filter((permission) => allowed(null, permission))).toEqual([]);
    expect(() => authorise(null, "posture:read")).toThrow(
      expect.objectContaining({ kind: "unauthenticated" }),
    );
  });

  it("allows nothing before the one-time password is replaced", () => {
    const fresh = { ...person, role: "administrator" as const, mustChangePassword: true };
    expect(permissions.filter((permission) => allowed(fresh, permission))).toEqual([]);
    expect(() => authorise(fresh, "session:own", { all: true }, { changingPassword: true })).not.toThrow();
  });

  it("answers with what was asked for, less what the person may not see", () => {
    expect(authorise(person, "events:read")).toEqual(person.scope);
    expect(
      authorise(person, "events:read", { all: false, accounts: ["222222222222", "333333333333"] }),
    ).toEqual({
      all: false,
      accounts: ["222222222222"],
    });
    expect(authorise(person, "events:read", { all: false, accounts: ["333333333333"] })).toEqual({
      all: false,
      accounts: [],
    });
  });

  it("never widens a scope that was asked for but is empty", () => {
    expect(authorise(person, "events:read", { all: false, accounts: [] })).toEqual({
      all: false,
      accounts: [],
    });
  });
});
