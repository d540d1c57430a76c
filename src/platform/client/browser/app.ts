import { autosaveForms } from './autosave.js';
import { enhanceCounters } from './counter.js';
import { showDependents } from './dependents.js';
import { focusErrors } from './error-summary.js';
import { followChanges } from './changes.js';
import { followLiveParts } from './live.js';
import { enhanceTypeaheads } from './typeahead.js';
import { guardSubmits } from './submit-guard.js';
import { warnAboutUnsaved } from './unsaved.js';
import { enhanceUploads } from './upload.js';
import { chooseByKeys } from './value-keys.js';

/** Every page works without this; it only makes some things easier. */
function enhance(): void {
  focusErrors();
  enhanceCounters();
  enhanceTypeaheads();
  showDependents();
  warnAboutUnsaved();
  autosaveForms();
  chooseByKeys();
  enhanceUploads(enhance);
}

guardSubmits();
enhance();
followLiveParts();
followChanges();
