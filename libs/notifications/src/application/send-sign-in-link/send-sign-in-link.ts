import { IssueLink, type SignInLinkId } from '@commonweal/access';
import { Injectable } from '@nestjs/common';
import { JobEffects, systemActor, UnitOfWork } from '@commonweal/kernel';
import { EmailChannel } from '../ports/channels';
import { LinkLetter } from '../ports/link-letter';

/**
 * Sends a link to sign in. Its secret is made here and goes into the e-mail alone. A job that comes again makes another:
 * the newest e-mail works, and those before it do not.
 */
@Injectable()
export class SendSignInLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobEffects: JobEffects,
    private readonly issueLink: IssueLink,
    private readonly letter: LinkLetter,
    private readonly email: EmailChannel,
  ) {}

  /** @throws ChannelUnavailable. */
  async execute(jobId: string, linkId: SignInLinkId): Promise<void> {
    const actor = systemActor('send-sign-in-link', [], jobId);
    const issued = await this.issueLink.execute(actor, linkId);
    if (issued !== undefined && this.email.isSet) {
      const { to, language, secret } = issued;
      await this.email.send({ reference: linkId, to, ...this.letter.write(secret, language) });
    }
    await this.unitOfWork.run(actor, async (tx) => {
      await this.jobEffects.claim(tx, jobId);
    });
  }
}
