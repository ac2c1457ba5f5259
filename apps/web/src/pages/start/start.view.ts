import type { Actor } from '@commonweal/kernel';

export interface StartView {
  /** The string keys of the four groups, in order. */
  readonly groups: readonly string[];
  readonly askToSignIn: boolean;
}

export function startView(actor: Actor | undefined): StartView {
  return { groups: ['person', 'practitioner', 'provider', 'council'], askToSignIn: actor === undefined };
}
