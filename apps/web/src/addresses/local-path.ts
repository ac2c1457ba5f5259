/** Only an address of these pages may be gone back to; anything else is the first page. */
export function localPath(address: unknown): string {
  return typeof address === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(address) ? address : '/';
}
