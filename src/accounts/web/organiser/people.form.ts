import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsString, Length } from 'class-validator';
import { generalRoles, type GeneralRole } from '../../domain/roles.js';

export class NewPersonForm {
  @IsString()
  @Length(1, 200, { message: 'errors.required' })
  name = '';

  @IsEmail({}, { message: 'errors.email' })
  email = '';

  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsIn(generalRoles, { each: true, message: 'errors.invalid' })
  roles: GeneralRole[] = [];
}
