import { IsString } from 'class-validator';

/** Lengths are the rule's say: it can name both numbers. */
export class ScreeningForm {
  @IsString({ message: 'errors.invalid' })
  reason = '';

  @IsString({ message: 'errors.invalid' })
  override = '';

  /** The version of the checklist that the person saw. */
  @IsString({ message: 'errors.invalid' })
  checkVersion = '0';

  /** Which button was pressed: the decision itself, `preview`, or `block:<number>`. */
  @IsString({ message: 'errors.invalid' })
  act = '';
}

export class RevocationForm {
  @IsString({ message: 'errors.invalid' })
  reason = '';
}

export class ReturnForm {
  @IsString({ message: 'errors.invalid' })
  words = '';
}
