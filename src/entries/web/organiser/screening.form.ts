import { IsString } from 'class-validator';

/** The length is the rule's say: it can name both numbers. */
export class ScreeningForm {
  @IsString({ message: 'errors.invalid' })
  reason = '';
}
