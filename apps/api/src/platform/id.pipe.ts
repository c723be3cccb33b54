import { Injectable, type PipeTransform } from '@nestjs/common';
import { absent } from './problem.js';

const FORM = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;

/** An id in a path. What cannot be one is answered like one that nobody has. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!FORM.test(value)) throw absent();
    return value;
  }
}
