import { daysSince } from "../age";
import { agree, type Check, perAccount, perRegion, perResource } from "../check";
import { cloudformation, cloudformationOf } from "../fix/cloudformation";
import { collected, fail, NotSeen, pass, passIf } from "../verdict";

/** What a check in a file of people's own is made with; the same functions that the built-in checks use. */
export const checkKit = {
  perResource,
  perAccount,
  perRegion,
  pass,
  fail,
  passIf,
  collected,
  agree,
  daysSince,
  cloudformation,
  cloudformationOf,
  /** To throw where nobody can say: the finding is not assessed, for this reason. */
  NotSeen,
};
export type CheckKit = typeof checkKit;

/** What such a file exports as `check`: a check, or a function that makes one with the kit. */
export type CheckExport = Check | ((kit: CheckKit) => Check);
