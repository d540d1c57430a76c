import { IsOptional, IsString, Matches } from 'class-validator';

/** Lengths are the rule's say; here only the shape. */
export class EditPostForm {
  @IsString({ message: 'errors.invalid' })
  body = '';

  @Matches(/^\d{1,9}$/, { message: 'errors.invalid' })
  version = '';
}

export class RemovePostForm {
  @IsOptional()
  @IsString({ message: 'errors.invalid' })
  reason = '';
}
