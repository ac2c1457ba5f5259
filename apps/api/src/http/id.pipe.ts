import { DomainError, type Id, isUuid } from '@commonweal/kernel';
import { Injectable, type PipeTransform } from '@nestjs/common';

/** An id in the address. One that cannot be an id names nothing: 404, as for any other that is not there. */
@Injectable()
export class IdPipe implements PipeTransform<string, Id<never>> {
  transform(text: string): Id<never> {
    if (!isUuid(text)) throw new DomainError('not-found');
    return text as Id<never>;
  }
}
