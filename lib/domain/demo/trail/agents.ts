/** User agents as clients send them. */
export const agents = {
  chrome:
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
  firefox: "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0",
  cli: "aws-cli/2.31.4 md/awscrt#0.27.6 ua/2.1 os/macos#25.0.0 md/arch#arm64 lang/python#3.13.7 md/pyimpl#CPython cfg/retry-mode#standard md/installer#exe md/prompt#off",
  boto: "Boto3/1.40.41 md/Botocore#1.40.41 ua/2.1 os/linux#6.1.141 md/arch#aarch64 lang/python#3.13.7 md/pyimpl#CPython cfg/retry-mode#legacy Botocore/1.40.41",
  terraform:
    "APN/1.0 HashiCorp/1.0 Terraform/1.13.3 (+https://www.terraform.io) terraform-provider-aws/6.14.1 (+https://registry.terraform.io/providers/hashicorp/aws) aws-sdk-go-v2/1.39.2 ua/2.1 os/linux lang/go#1.24.6 md/GOOS#linux md/GOARCH#amd64",
  node: "aws-sdk-js/3.899.0 ua/2.1 os/linux#5.10.243 lang/js md/nodejs#22.19.0 api/client#3.899.0 exec-env/AWS_Lambda_nodejs22.x",
  lambdaPython:
    "Boto3/1.40.41 md/Botocore#1.40.41 ua/2.1 os/linux#5.10.243 md/arch#x86_64 lang/python#3.13.7 md/pyimpl#CPython exec-env/AWS_Lambda_python3.13 Botocore/1.40.41",
  github:
    "aws-sdk-js/3.896.0 ua/2.1 os/linux#6.11.0 lang/js md/nodejs#20.19.5 api/sts#3.896.0 configure-aws-credentials-for-github-actions",
  ssmAgent: "aws-sdk-go/1.55.5 (go1.22.11; linux; arm64) amazon-ssm-agent/3.3.3050.0",
  docker:
    "docker/28.4.0 go/go1.24.7 git-commit/249d679 kernel/6.1.141 os/linux arch/arm64 UpstreamClient(Docker-Client/28.4.0 \\(linux\\))",
  pacu: "Boto3/1.34.11 md/Botocore#1.34.11 ua/2.0 os/linux#6.5.0-kali3-amd64 md/arch#x86_64 lang/python#3.11.6 md/pyimpl#CPython cfg/retry-mode#legacy Botocore/1.34.11",
  console: "AWS Internal",
} as const;
