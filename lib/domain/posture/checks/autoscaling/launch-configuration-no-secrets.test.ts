import { expect, it } from "vitest";
import { judged, resource, statuses } from "../../testing/kit";
import { check } from "./launch-configuration-no-secrets";

const configuration = (UserDataSecrets: { kind: string; line: number }[] | undefined) =>
  resource("autoscaling:launch-configuration", { UserDataSecrets });

it("reports what was found in the script by kind and line", () => {
  expect(statuses(check, [configuration([])])).toEqual(["pass"]);
  expect(judged(check, [configuration([{ kind: "AWS access key", line: 4 }])])[0]).toMatchObject({
    status: "fail",
    reason: "Its script holds what looks like a secret: AWS access key (line 4).",
  });
  expect(statuses(check, [configuration(undefined)])).toEqual(["not_assessed"]);
});
