import type { SeenCall } from "./seen-call";

export type Refused = { status: number; code: string; message?: string };

function xml(protocol: SeenCall["protocol"], code: string, message: string): string {
  const error = `<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  if (protocol === "ec2") return `<Response><Errors>${error}</Errors></Response>`;
  return protocol === "s3" ? error : `<ErrorResponse>${error}</ErrorResponse>`;
}

/** The CBOR map `{"__type": code}` (RFC 8949), for codes of up to 255 characters. */
function cbor(code: string): Buffer {
  const text = Buffer.from(code);
  return Buffer.concat([
    Buffer.from([0xa1, 0x66]),
    Buffer.from("__type"),
    Buffer.from([0x78, text.length]),
    text,
  ]);
}

/** An error as the service of the call would say it: https://smithy.io/2.0/aws/protocols/ */
export function refusal({ protocol }: Pick<SeenCall, "protocol">, refused: Refused) {
  const { status, code, message = "refused by the test" } = refused;
  if (protocol === "cbor") {
    const headers = { "content-type": "application/cbor", "smithy-protocol": "rpc-v2-cbor" };
    return { status, headers, body: cbor(code) };
  }
  if (protocol === "json") {
    const headers = { "content-type": "application/json", "x-amzn-errortype": code };
    return {
      status,
      headers,
      body: Buffer.from(JSON.stringify({ __type: code, message })),
    };
  }
  return { status, headers: { "content-type": "text/xml" }, body: Buffer.from(xml(protocol, code, message)) };
}
