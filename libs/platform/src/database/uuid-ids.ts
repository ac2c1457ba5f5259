import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type Id, Ids } from '@commonweal/kernel';

@Injectable()
export class UuidIds extends Ids {
  next<Kind extends string>(): Id<Kind> {
    return uuidv7() as Id<Kind>;
  }
}
