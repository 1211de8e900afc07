import { expect, it } from "vitest";
import { isForbiddenAddress } from "./forbidden-address";

it.each([
  "127.0.0.1",
  "127.8.9.10",
  "0.0.0.0",
  "169.254.169.254",
  "169.254.170.2",
  "224.0.0.1",
  "255.255.255.255",
  "::1",
  "::",
  "fe80::1",
  "fd00:ec2::254",
  "::ffff:169.254.169.254",
  "::ffff:a9fe:a9fe",
  "64:ff9b::a9fe:a9fe",
  "ff02::1",
  "localhost",
  "",
])("refuses %s", (address) => {
  expect(isForbiddenAddress(address)).toBe(true);
});

it.each(["10.1.2.3", "192.168.1.1", "203.0.113.9", "2001:db8::1", "fd12:3456::1", "::ffff:203.0.113.9"])(
  "lets %s through",
  (address) => {
    expect(isForbiddenAddress(address)).toBe(false);
  },
);
