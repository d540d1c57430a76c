/** Forms with data-unsaved ask before typed text is left behind. */
export function warnAboutUnsaved(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-unsaved]')) {
    let changed = false;
    form.addEventListener('input', () => (changed = true));
    form.addEventListener('submit', () => (changed = false));
    addEventListener('beforeunload', (event) => {
      if (changed && form.isConnected) event.preventDefault();
    });
  }
}
