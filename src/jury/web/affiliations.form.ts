import { Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class AffiliationsForm {
  @IsOptional()
  @IsString()
  municipality = '';

  @IsOptional()
  @IsString()
  municipalityId = '';

  @IsOptional()
  @IsString()
  @MaxLength(200, { message: 'errors.tooLong', context: { max: 200 } })
  employer = '';

  @IsOptional()
  @IsString()
  @MaxLength(4_000, { message: 'errors.tooLong', context: { max: 4_000 } })
  associations = '';

  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsString({ each: true, message: 'errors.invalid' })
  topics: string[] = [];
}
