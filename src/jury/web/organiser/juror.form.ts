import { IsEmail, IsIn, IsString, Matches } from 'class-validator';
import { AffiliationsForm } from '../affiliations.form.js';

export class InviteForm extends AffiliationsForm {
  @IsString()
  @Matches(/\S/, { message: 'errors.required' })
  name = '';

  @IsEmail({}, { message: 'errors.email' })
  email = '';
}

export class ChairForm {
  @IsIn(['ja', 'nein'], { message: 'errors.invalid' })
  chair = '';
}

export class SetConflictForm {
  @IsString()
  @Matches(/^[0-9a-f-]{36}$/i, { message: 'jury.errors.entryMissing' })
  entryId = '';

  @IsString()
  reason = '';
}
