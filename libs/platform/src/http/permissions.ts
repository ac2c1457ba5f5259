import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const ACCESS_METADATA = 'commonweal:access';

/** Who may call a handler; a handler without it is refused, and the app does not start with one. */
export type AccessRule =
  | { readonly kind: 'permission'; readonly permission: string }
  | { readonly kind: 'signed-in'; readonly reason: string }
  | { readonly kind: 'public'; readonly reason: string };

/** Only actors with this permission. Which rows they reach is decided in the use case and by row-level security. */
export function RequirePermission(permission: string): CustomDecorator {
  return SetMetadata(ACCESS_METADATA, { kind: 'permission', permission } satisfies AccessRule);
}

/** Anyone who is signed in, with the reason why no permission is asked. */
export function SignedIn(reason: string): CustomDecorator {
  return SetMetadata(ACCESS_METADATA, { kind: 'signed-in', reason } satisfies AccessRule);
}

/** Everyone, with the reason why. */
export function Public(reason: string): CustomDecorator {
  return SetMetadata(ACCESS_METADATA, { kind: 'public', reason } satisfies AccessRule);
}
