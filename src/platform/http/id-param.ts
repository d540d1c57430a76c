import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { isId } from '../database/is-id.js';
import { notFound } from './domain-error.js';

@Injectable()
class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw notFound();
    return value;
  }
}

/** A row's id in the address; anything else names nothing: 404. */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, IdPipe);
