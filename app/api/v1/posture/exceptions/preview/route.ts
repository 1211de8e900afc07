import { route } from "@/app/api/define-route";
import { previewException } from "@/lib/application/findings/exceptions/preview-exception";
import { endpoints } from "@/lib/contract/endpoints/finding-life";

export const POST = route(endpoints.previewException, ({ body, scope, user, db }) =>
  previewException(db, { who: user.email, now: new Date(), scope }, body),
);
