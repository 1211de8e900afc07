import fc from "fast-check";
import { expect, it } from "vitest";
import { addressKey, blockKeys } from "./address-key";

const inBlock = (address: string, block: string) => {
  const key = addressKey(address);
  const keys = blockKeys(block);
  return key !== null && keys !== null && key >= keys.first && key <= keys.last;
};

it("sorts addresses of both kinds as numbers", () => {
  expect(addressKey("203.0.113.7")).toBe("00000000000000000000ffffcb007107");
  expect(addressKey("2001:db8::1")).toBe("20010db8000000000000000000000001");
  expect(addressKey("::ffff:203.0.113.7")).toBe(addressKey("203.0.113.7"));
  expect(addressKey("::")).toBe("0".repeat(32));
});

it.each([
  "",
  "s3.amazonaws.com",
  "1.2.3",
  "1.2.3.256",
  "1::2::3",
  "12345::",
  "1:2:3:4:5:6:7:8:9",
  "AWS Internal",
])("takes %j for no address", (text) => expect(addressKey(text)).toBeNull());

it("finds an address in its blocks, and not beside them", () => {
  expect(inBlock("10.1.2.3", "10.0.0.0/8")).toBe(true);
  expect(inBlock("11.0.0.0", "10.0.0.0/8")).toBe(false);
  expect(inBlock("2001:db8:ffff::1", "2001:db8::/32")).toBe(true);
  expect(inBlock("203.0.113.7", "203.0.113.7/32")).toBe(true);
  expect(blockKeys("10.0.0.0/33")).toBeNull();
  expect(blockKeys("10.0.0.0")).toBeNull();
});

it("agrees with arithmetic for every IPv4 address and length", () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.ipV4(), fc.integer({ min: 1, max: 32 }), (address, network, bits) => {
      const number = (text: string) => text.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
      const size = 2 ** (32 - bits);
      const same = Math.floor(number(address) / size) === Math.floor(number(network) / size);
      expect(inBlock(address, `${network}/${bits}`)).toBe(same);
    }),
  );
});
