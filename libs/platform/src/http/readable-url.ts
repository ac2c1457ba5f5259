/** Longer than any id, name or secret in an address. */
const LONGEST_PART = 100;
const NOWHERE = '/not-found';

/**
 * For `rewriteUrl` of Fastify, which by itself answers an address that it cannot read without asking the application: a
 * mangled link leads to what is not there, and is told so as everything else is that is not there.
 */
export function readableUrl({ url = '/' }: { readonly url?: string | undefined }): string {
  const [path = '', ...query] = url.split('?');
  return isReadable(path) ? url : [NOWHERE, ...query].join('?');
}

function isReadable(path: string): boolean {
  try {
    return decodeURI(path) !== '' && path.split('/').every((part) => part.length <= LONGEST_PART);
  } catch {
    return false;
  }
}
