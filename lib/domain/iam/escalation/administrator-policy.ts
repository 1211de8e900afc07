/** What a request carries that attaches the administrator's policy. AWS: condition key iam:PolicyARN. */
export const administratorPolicy = { "iam:PolicyARN": "arn:aws:iam::aws:policy/AdministratorAccess" };
