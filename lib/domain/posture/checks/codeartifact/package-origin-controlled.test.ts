import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./package-origin-controlled";

const own = (upstream: string | undefined, newestOrigin: string | null = "INTERNAL") =>
  resource("codeartifact:package", {
    newestOrigin,
    restrictions: upstream === undefined ? undefined : { publish: "ALLOW", upstream },
  });

it("blocks the outside for packages of one's own", () => {
  expect(statuses(check, [own("BLOCK")])).toEqual(["pass"]);
  expect(statuses(check, [own("ALLOW")])).toEqual(["fail"]);
  expect(statuses(check, [own("ALLOW", "EXTERNAL"), own("ALLOW", null)])).toEqual([]);
  expect(statuses(check, [own(undefined)])).toEqual(["not_assessed"]);
});
