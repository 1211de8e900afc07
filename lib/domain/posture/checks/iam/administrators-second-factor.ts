import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { accountIam } from "../../iam/estate";
import { administers } from "../../iam/powers";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "administrators-second-factor",
  title: "Administrators have a second factor",
  principle: 1,
  layer: "identity",
  severity: "critical",
  service: "iam",
  effortMinutes: 10,
  passes:
    "The IAM user who is an administrator in effect, with or without a password, has an MFA device. Other users are left out.",
  why: "An administrator's password or key, alone, is the whole account; a second factor can be asked for before the calls that matter.",
  references: ["iam_administrator_access_with_mfa"],
  frameworks: { nist: "RR-1 AC-4 IP-1" },
  fix: ({ account, name }) => ({
    cli: `aws iam create-virtual-mfa-device --virtual-mfa-device-name ${name} --outfile ${name}.png --bootstrap-method QRCodePNG\naws iam enable-mfa-device --user-name ${name} --serial-number arn:aws:iam::${account}:mfa/${name} --authentication-code1 FIRST_CODE --authentication-code2 SECOND_CODE`,
    terraform: `resource "aws_iam_virtual_mfa_device" "this" {\n  virtual_mfa_device_name = "${name}"\n}`,
    cloudformation: cloudformation("AWS::IAM::VirtualMFADevice", {
      VirtualMfaDeviceName: name,
      Users: [name],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} administrators ${agree(failing, "has", "have")} no second factor`,
  judge: perResource("iam:user", ({ id, name, account, config }, world) => {
    accountIam(world, account);
    if (!administers(world, id)) return null;
    const devices = collected(config.MFADevices, "iam:ListMFADevices") ?? [];
    return passIf(
      devices.length > 0,
      `${name} is an administrator with a second factor.`,
      `${name} is an administrator without a second factor.`,
      { MFADevices: devices },
    );
  }),
};
