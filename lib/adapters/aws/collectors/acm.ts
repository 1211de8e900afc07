import {
  ACMClient,
  DescribeCertificateCommand,
  type KeyAlgorithm,
  ListCertificatesCommand,
} from "@aws-sdk/client-acm";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

/** Without naming them, ACM lists certificates with RSA keys of 1024 and 2048 bits only. */
const everyKeyType = [
  "RSA_1024",
  "RSA_2048",
  "RSA_3072",
  "RSA_4096",
  "EC_prime256v1",
  "EC_secp384r1",
  "EC_secp521r1",
] as const satisfies readonly KeyAlgorithm[];

export const collector: Collector = {
  service: "acm",
  scope: "regional",
  operations: ["acm:ListCertificates", "acm:DescribeCertificate"],
  async collect(session) {
    const client = session.client(ACMClient);
    const listed = await session.ask("acm:ListCertificates", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await client.send(
          new ListCertificatesCommand({ NextToken, Includes: { keyTypes: [...everyKeyType] } }),
          { abortSignal },
        );
        return { items: page.CertificateSummaryList, next: page.NextToken };
      }),
    );
    await Promise.all(
      (listed ?? []).map(async (one) => {
        const id = one.CertificateArn ?? "";
        const answer = await session.ask(
          "acm:DescribeCertificate",
          (abortSignal) =>
            client.send(new DescribeCertificateCommand({ CertificateArn: id }), { abortSignal }),
          { resource: id },
        );
        const found = answer?.Certificate;
        session.add({
          type: "acm:certificate",
          id,
          name: one.DomainName ?? "",
          config: { ...found, NotAfter: found?.NotAfter?.toISOString() },
        });
      }),
    );
  },
};
