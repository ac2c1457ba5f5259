import { Injectable } from '@nestjs/common';

/** How many errors nobody foresaw, since start: tests expect none. */
@Injectable()
export class UnknownErrors {
  private seen = 0;

  get count(): number {
    return this.seen;
  }

  add(): void {
    this.seen++;
  }
}
