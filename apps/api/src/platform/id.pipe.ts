import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
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

/** RFC 9562 keeps it for "no id". */
const NIL = '00000000-0000-0000-0000-000000000000';

/** The id of an action in a path, which its sender made: a UUID. What is none nobody has sent. */
@Injectable()
export class ActionIdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUUID(value) || value === NIL) throw absent();
    return value;
  }
}
