import { IsIn, IsOptional, IsString } from 'class-validator';
import { MemberForm } from '../applicant/team.form.js';

export class TransferForm extends MemberForm {
  /** That it is given, and its length, are the rule's say. */
  @IsString({ message: 'errors.invalid' })
  reason = '';

  /** What becomes of the team so far. */
  @IsIn(['bleibt', 'geht'], { message: 'errors.required' })
  team = '';

  /** The button of the page that says what will happen. */
  @IsOptional()
  @IsString()
  bestaetigt?: string;
}
