/** Forms with data-unsaved ask before typed text is left behind; while autosaving works there is nothing to ask. */
export function warnAboutUnsaved(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-unsaved]')) {
    let changed = false;
    form.addEventListener('input', () => (changed = true));
    form.addEventListener('submit', () => (changed = false));
    form.addEventListener('saved', () => (changed = false));
    addEventListener('beforeunload', (event) => {
      if (changed && form.isConnected && !('autosaving' in form.dataset)) event.preventDefault();
    });
  }
}
