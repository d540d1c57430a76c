import { IsOptional, IsString, IsUUID, Matches } from 'class-validator';

/** Lengths are the rule's say; here only the shape. */
class BoardTextsForm {
  @IsString({ message: 'errors.invalid' })
  name = '';

  @IsOptional()
  @IsString({ message: 'errors.invalid' })
  description = '';
}

export class NewBoardForm extends BoardTextsForm {
  @IsUUID('all', { message: 'errors.invalid' })
  formId = '';
}

export class EditBoardForm extends BoardTextsForm {
  @Matches(/^\d{1,9}$/, { message: 'errors.invalid' })
  version = '';
}
