import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./load-balancer-modern-tls";

const balancer = (SslPolicy: string, Protocol = "HTTPS") =>
  resource("elbv2:load-balancer", { Listeners: [{ Protocol, Port: 443, SslPolicy }] });

it("knows policies by their lowest version", () => {
  expect(statuses(check, [balancer("ELBSecurityPolicy-TLS13-1-2-2021-06")])).toEqual(["pass"]);
  expect(statuses(check, [balancer("ELBSecurityPolicy-FS-1-2-Res-2020-10", "TLS")])).toEqual(["pass"]);
  expect(statuses(check, [balancer("ELBSecurityPolicy-2016-08")])).toEqual(["fail"]);
  expect(statuses(check, [balancer("ELBSecurityPolicy-TLS13-1-0-2021-06")])).toEqual(["fail"]);
  expect(statuses(check, [balancer("", "HTTP")])).toEqual([]);
  expect(statuses(check, [resource("elbv2:load-balancer", {})])).toEqual(["not_assessed"]);
});
