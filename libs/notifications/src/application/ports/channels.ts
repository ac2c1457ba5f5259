/** What goes out to one address. */
export interface Outgoing {
  /** Ours: the same for every try, so that a channel can say whether it had this before. */
  readonly reference: string;
  readonly to: string;
  /** Of an e-mail; a text has none. */
  readonly subject: string;
  readonly text: string;
}

/** Sent, or refused for good: no other try will help. */
export type SendOutcome = { readonly state: 'sent' } | { readonly state: 'refused'; readonly code: string };

/** Did not work this time; another try may. */
export class ChannelUnavailable extends Error {
  override readonly name = 'ChannelUnavailable';

  constructor(
    /** Upper case, for a person to find: never what the channel said, which may quote the address. */
    readonly code: string,
  ) {
    super(code);
  }
}

export interface Channel {
  /** false: nothing is set up, and nothing is to be sent. */
  readonly isSet: boolean;
  /** @throws ChannelUnavailable. */
  send(outgoing: Outgoing): Promise<SendOutcome>;
  /** Whether an earlier try with this reference went out; false where the channel cannot say. @throws ChannelUnavailable. */
  wasSent(reference: string): Promise<boolean>;
}

export abstract class EmailChannel implements Channel {
  abstract readonly isSet: boolean;
  abstract send(outgoing: Outgoing): Promise<SendOutcome>;
  abstract wasSent(reference: string): Promise<boolean>;
}

export abstract class TextChannel implements Channel {
  abstract readonly isSet: boolean;
  abstract send(outgoing: Outgoing): Promise<SendOutcome>;
  abstract wasSent(reference: string): Promise<boolean>;
}
