import { IsIn, IsOptional, IsString } from 'class-validator';
import { type PreviewRole, previewRoles } from '../../domain/cycle-preview.js';
import { previewErrors } from '../../domain/errors.js';

export class PreviewForm {
  @IsIn(previewRoles, { message: previewErrors.roleMissing })
  role: PreviewRole;

  /** Key of a moment, or `own` for day and time. */
  @IsString({ message: previewErrors.momentMissing })
  moment: string;

  @IsOptional()
  @IsString()
  'own.day'?: string;

  @IsOptional()
  @IsString()
  'own.time'?: string;
}
