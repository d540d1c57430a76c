import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class InvitationForm {
  @IsIn(['annehmen', 'absagen'], { message: 'errors.invalid' })
  antwort = '';

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
