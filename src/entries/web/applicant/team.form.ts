import { IsEmail, IsString, Matches, MaxLength } from 'class-validator';

export class MemberForm {
  @IsString()
  @Matches(/\S/, { message: 'entries.errors.nameMissing' })
  @MaxLength(200, { message: 'errors.tooLong', context: { max: 200 } })
  name = '';

  @IsEmail({}, { message: 'errors.email' })
  email = '';
}

/** The owner's answer to somebody who asked to be let in. */
export class RequestAnswerForm {
  @IsString()
  antwort = '';

  /** The length is the rule's say. */
  @IsString({ message: 'errors.invalid' })
  answer = '';
}
