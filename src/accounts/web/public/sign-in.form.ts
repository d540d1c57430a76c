import { IsEmail, IsOptional, IsString, Length, MinLength, ValidateIf } from 'class-validator';
import { maxPasswordLength, minPasswordLength } from '../../domain/password-rule.js';

const passwordLength = {
  message: 'accounts.errors.passwordLength',
  context: { min: minPasswordLength, max: maxPasswordLength },
};

export class LinkRequestForm {
  @IsEmail({}, { message: 'errors.email' })
  email = '';

  @IsOptional()
  @IsString()
  weiter?: string;
}

export class PasswordSignInForm extends LinkRequestForm {
  @IsString()
  @MinLength(1, { message: 'errors.required' })
  password = '';
}

export class RegisterForm extends LinkRequestForm {
  @IsString()
  @Length(1, 200, { message: 'errors.required' })
  name = '';
}

/** The confirming click; a password may be set along. */
export class ConfirmForm {
  @ValidateIf((form: ConfirmForm) => form.password !== '')
  @Length(minPasswordLength, maxPasswordLength, passwordLength)
  password = '';
}

export class NewPasswordForm {
  @Length(minPasswordLength, maxPasswordLength, passwordLength)
  password = '';
}

export class FirstAdministratorForm {
  @IsString()
  @Length(1, 200, { message: 'errors.required' })
  name = '';

  @IsEmail({}, { message: 'errors.email' })
  email = '';

  @Length(minPasswordLength, maxPasswordLength, passwordLength)
  password = '';
}
