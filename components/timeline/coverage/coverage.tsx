"use client";

import { useQuery } from "@tanstack/react-query";
import { call } from "@/components/api/call";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { Failure } from "@/components/ui/failure";
import { Link } from "@/components/ui/link";
import { Mono } from "@/components/ui/mono";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { useScope } from "@/components/ui/use-scope";
import { When } from "@/components/ui/when";
import { endpoints, type LogCoverage } from "@/lib/contract/endpoints/coverage";
import styles from "./coverage.module.css";
import { PlaceStrip } from "./place-strip";
import { coverageSentence, shareWords } from "./words";

function useCoverage() {
  const { accounts, from, to } = useScope().query;
  return useQuery({
    queryKey: ["log-coverage", accounts, from, to],
    queryFn: ({ signal }) =>
      call(endpoints.logCoverage, { query: { accounts: accounts?.join(","), from, to }, signal }),
  });
}

function Places({ coverage }: { coverage: LogCoverage }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Account and region</th>
            <th scope="col">By day</th>
            <th scope="col">Missing</th>
            <th scope="col">Verified</th>
          </tr>
        </thead>
        <tbody>
          {coverage.places.map((place) => (
            <tr key={`${place.account} ${place.region}`}>
              <th scope="row">
                <Mono>{place.account}</Mono> {place.region}
              </th>
              <td>
                <PlaceStrip place={place} from={coverage.from} to={coverage.to} />
              </td>
              <td>
                {place.missing} of {place.hours} h
              </td>
              <td>{shareWords(place.verified, place.hours)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Gaps({ coverage }: { coverage: LogCoverage }) {
  const gaps = coverage.places.flatMap(({ account, region, gaps: own }) =>
    own.map((gap) => ({ account, region, ...gap })),
  );
  if (gaps.length === 0) return null;
  return (
    <Card
      title="Missing"
      aside="silence that is all but impossible, by what is usual at these hours of the week"
    >
      <ul className={styles.list}>
        {gaps.map(({ account, region, from, to }) => (
          <li key={`${account} ${region} ${from}`}>
            <Link href={`/timeline?account=${account}&region=${region}&from=${from}&to=${to}`}>
              <Mono>{account}</Mono> {region}
            </Link>
            : <When at={from} show="absolute" /> to <When at={to} show="absolute" />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Problems({ problems }: Pick<LogCoverage, "problems">) {
  if (problems.length === 0) return null;
  return (
    <Card title="What digests complain of">
      <ul className={styles.list}>
        {problems.map(({ key, account, region, at, detail }) => (
          <li key={key}>
            <Mono>{account}</Mono> {region}, <When at={at} show="absolute" />: {detail}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Is the log complete? Missing hours by account and region, and what CloudTrail's digests vouch for. */
export function Coverage() {
  const { data, error, refetch } = useCoverage();
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} height="row" />;
  const { hours, covered, verified } = data;
  return (
    <Page
      title={coverageSentence(data)}
      lead={
        <>
          {shareWords(verified, hours)} of {hours.toLocaleString("en-GB")} hours are verified by digests,{" "}
          {shareWords(covered, hours)} are covered by one. <When at={data.from} show="absolute" /> to{" "}
          <When at={data.to} show="absolute" />.
        </>
      }
    >
      <Problems problems={data.problems} />
      <Gaps coverage={data} />
      {data.places.length > 0 ? (
        <Card title="Every account and region" aside="hours since it was first heard of">
          <Places coverage={data} />
        </Card>
      ) : null}
      {verified < hours ? (
        <Card title="Prove it" aside="log files as CloudTrail signed them">
          <p className={styles.hint}>
            Switch on log file validation, copy the bucket with its digests, and have them verified; the
            figures above follow.
          </p>
          <CodeBlock
            language="shell"
            text={
              "aws cloudtrail list-public-keys > keys.json\nheptagon events gaps ./bucket --public-keys keys.json"
            }
          />
        </Card>
      ) : null}
    </Page>
  );
}
