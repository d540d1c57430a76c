import { IsIn } from 'class-validator';
import { AffiliationsForm } from '../affiliations.form.js';

export class InvitationForm extends AffiliationsForm {
  @IsIn(['annehmen', 'absagen'], { message: 'errors.invalid' })
  antwort = '';
}
