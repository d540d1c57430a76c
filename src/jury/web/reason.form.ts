import { IsString } from 'class-validator';

/** A reason; whether it must be given is the rule's say. */
export class ReasonForm {
  @IsString()
  reason = '';
}
