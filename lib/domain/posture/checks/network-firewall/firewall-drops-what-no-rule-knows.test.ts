import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./firewall-drops-what-no-rule-knows";

it("looks at whole packets and at fragments", () => {
  const policy = (whole: string, fragments: string) =>
    resource("network-firewall:policy", {
      StatelessDefaultActions: [whole],
      StatelessFragmentDefaultActions: [fragments],
    });
  expect(statuses(check, [policy("aws:forward_to_sfe", "aws:drop")])).toEqual(["pass"]);
  expect(statuses(check, [policy("aws:pass", "aws:drop")])).toEqual(["fail"]);
  expect(statuses(check, [policy("aws:drop", "aws:pass")])).toEqual(["fail"]);
  expect(statuses(check, [resource("network-firewall:policy", {})])).toEqual(["not_assessed"]);
});
