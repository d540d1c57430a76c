import { IsEmail, IsIn, IsOptional, IsString, MaxLength, Matches } from 'class-validator';

export class AffiliationsForm {
  @IsOptional()
  @IsString()
  municipality = '';

  @IsOptional()
  @IsString()
  municipalityId = '';

  @IsOptional()
  @IsString()
  @MaxLength(4_000, { message: 'errors.tooLong', context: { max: 4_000 } })
  organisations = '';
}

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
