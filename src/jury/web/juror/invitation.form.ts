import { IsIn, IsOptional, IsString } from 'class-validator';

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
  organisations = '';
}
