import { readFileSync } from 'node:fs';
import { StartFailure } from '../start-failure';

/** A council's own identity provider (OpenID Connect), by which its officers sign in. */
export interface CouncilSignIn {
  /** As in the list of councils: knowsley. */
  readonly code: string;
  readonly name: { readonly en: string; readonly cy: string };
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The council answers for the e-mail addresses that its provider gives, though it does not say email_verified. */
  readonly emailIsVerified: boolean;
}

type Written = Readonly<Record<string, unknown>>;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The file of OIDC_FILE: a list of { council, name, nameCy, issuer, clientId, clientSecret or clientSecretFile, emailIsVerified? }.
 * @throws StartFailure with what is wrong in it, and never what stands in it.
 */
export function readCouncilSignIns(file: string, publicUrl: string): readonly CouncilSignIn[] {
  if (file === '') return [];
  if (publicUrl === '')
    throw new StartFailure('PUBLIC_URL must be set where OIDC_FILE is: councils send people back there.');
  const list = parsed(file);
  if (!Array.isArray(list)) throw new StartFailure('OIDC_FILE must hold a list of councils.');
  return list.map((entry, index) => councilOf(entry as Written, `entry ${String(index + 1)} of OIDC_FILE`));
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new StartFailure('OIDC_FILE names a file that cannot be read as JSON: put its path or its content right.');
  }
}

function councilOf(entry: Written, where: string): CouncilSignIn {
  const text = (name: string): string => {
    const value = entry[name];
    if (typeof value !== 'string' || value === '') throw new StartFailure(`${name} is missing in ${where}.`);
    return value;
  };
  const secret =
    entry.clientSecretFile === undefined ? text('clientSecret') : secretIn(text('clientSecretFile'), where);
  return {
    ...{ code: text('council'), name: { en: text('name'), cy: text('nameCy') } },
    ...{ issuer: safeIssuer(text('issuer'), where), clientId: text('clientId'), clientSecret: secret },
    emailIsVerified: entry.emailIsVerified === true,
  };
}

function secretIn(file: string, where: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new StartFailure(`clientSecretFile of ${where} cannot be read.`);
  }
}

function safeIssuer(issuer: string, where: string): string {
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!isSafe) throw new StartFailure(`issuer of ${where} must be an https address.`);
  return issuer;
}
