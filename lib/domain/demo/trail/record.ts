/** Who makes a call, as all records of one session share it. */
export type Caller = {
  /** The account in whose trail the record lies. */
  account: string;
  userIdentity: object;
  ip: string;
  userAgent: string;
  /** True when the credentials come from the AWS console. */
  console?: boolean;
  /** True when an AWS service calls: no TLS details, no address. */
  service?: boolean;
  vpcEndpoint?: string;
};

export type TouchedResource = { accountId?: string; type: string; ARN: string };

/** One API call, before it has a caller, a time and an id. */
export type Call = {
  /** Event source without `.amazonaws.com`. */
  source: string;
  name: string;
  /** True when it changes something. */
  write?: boolean;
  request?: object | null;
  response?: object | null;
  resources?: TouchedResource[];
  error?: { code: string; message: string };
  additional?: object;
  /** A data event (S3 objects): not a management event. */
  data?: boolean;
  type?: "AwsApiCall" | "AwsConsoleSignIn" | "AwsServiceEvent";
  /** Members that only some services write: `sharedEventID`, `serviceEventDetails`, `apiVersion`. */
  extra?: object;
  /** Host the client called, where it is not `<source>.<region>.amazonaws.com`. */
  host?: string;
};

/** A record with where and when it is delivered; `json` is what AWS would have written (text at once: nothing to keep alive). */
export type Emitted = { at: number; account: string; region: string; json: string };

export type Emit = (caller: Caller, call: Call, at: number, region: string) => void;
