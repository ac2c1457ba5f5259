/** Only an address of these pages may be gone back to; anything else is the first page. */
export function localPath(address: string | undefined): string {
  return address !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(address) ? address : '/';
}
