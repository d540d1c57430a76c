import { Matches } from 'class-validator';

export class NewCycleForm {
  @Matches(/^\s*\d{4}\s*$/, { message: 'cycles.errors.yearOutOfRange' })
  year = '';
}

export class PublishForm {
  @Matches(/^\d+$/, { message: 'errors.invalid' })
  version = '';
}
