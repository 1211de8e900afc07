import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "user-mfa",
  title: "Everyone with a password has a second factor",
  principle: 1,
  layer: "identity",
  severity: "high",
  service: "iam",
  effortMinutes: 10,
  passes:
    "Each IAM user who has a console password has at least one MFA device. Users without a password are left out.",
  why: "Passwords are phished, reused and leaked; a second factor keeps a known password from being enough.",
  references: ["iam_user_mfa_enabled_console_access"],
  frameworks: {
    cis7: "2.10",
    cis5: "1.9",
    fsbp: "IAM.5 IAM.19",
    wafr: "sec_identities_enforce_mechanisms",
    nist: "AC-7",
    pci4: "8.4.1 8.4.2 8.4.3",
    iso27001: "A.5.15 A.5.17 A.8.5",
  },
  fix: ({ account, name }) => ({
    cli: `aws iam create-virtual-mfa-device --virtual-mfa-device-name ${name} --outfile ${name}.png --bootstrap-method QRCodePNG\naws iam enable-mfa-device --user-name ${name} --serial-number arn:aws:iam::${account}:mfa/${name} --authentication-code1 FIRST --authentication-code2 SECOND`,
    terraform: `resource "aws_iam_virtual_mfa_device" "${name}" {\n  virtual_mfa_device_name = "${name}"\n}`,
    cloudformation: cloudformation("AWS::IAM::VirtualMFADevice", {
      VirtualMfaDeviceName: name,
      Users: [name],
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} people with a password ${agree(failing, "has", "have")} no MFA`,
  judge: perResource("iam:user", ({ name, config }) => {
    if (collected(config.LoginProfile, "iam:GetLoginProfile") === null) return null;
    const devices = collected(config.MFADevices, "iam:ListMFADevices") ?? [];
    return passIf(
      devices.length > 0,
      `${name} signs in with a second factor.`,
      `${name} signs in with a password alone.`,
      { MFADevices: devices, PasswordLastUsed: config.PasswordLastUsed },
    );
  }),
};
