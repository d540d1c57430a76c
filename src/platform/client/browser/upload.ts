const sending = new WeakSet<HTMLFormElement>();

/** Forms with data-upload show how far the files are; without XHR or after a broken line the form posts as usual. */
export function enhanceUploads(enhance: () => void): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) {
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented || !hasFiles(form)) return;
      event.preventDefault();
      if (!sending.has(form)) send(form, event.submitter, enhance);
    });
  }
}

function hasFiles(form: HTMLFormElement): boolean {
  const inputs = form.querySelectorAll<HTMLInputElement>('input[type=file]');
  return [...inputs].some((input) => (input.files?.length ?? 0) > 0);
}

function send(form: HTMLFormElement, submitter: HTMLElement | null, enhance: () => void): void {
  const { bar, text, box } = progressBox(form);
  sending.add(form);
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.upload.addEventListener('progress', (event) => {
    if (!event.lengthComputable) return;
    bar.max = event.total;
    bar.value = event.loaded;
  });
  request.addEventListener('load', () => show(request, enhance));
  request.addEventListener('error', () => {
    bar.remove();
    text.textContent = textOf(form, 'textFailed');
    box.setAttribute('role', 'alert');
    sending.delete(form);
    delete form.dataset['sent'];
  });
  request.send(submitter ? new FormData(form, submitter) : new FormData(form));
}

function progressBox(form: HTMLFormElement) {
  form.querySelector('.app-upload')?.remove();
  const box = document.createElement('div');
  box.className = 'app-upload kern-progress';
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  const bar = document.createElement('progress');
  bar.max = 1;
  bar.value = 0;
  box.append(text, bar);
  form.append(box);
  text.textContent = textOf(form, 'textUploading');
  bar.setAttribute('aria-label', text.textContent);
  return { box, text, bar };
}

/** The component of the file input carries the words. */
function textOf(form: HTMLFormElement, name: string): string {
  return form.querySelector<HTMLInputElement>('input[data-text-uploading]')?.dataset[name] ?? '';
}

/** The answer is a whole page, reached by redirect or the form with its errors: it takes the place of this one. */
function show(request: XMLHttpRequest, enhance: () => void): void {
  const next = new DOMParser().parseFromString(request.responseText, 'text/html');
  if (request.responseURL !== location.href) history.pushState(undefined, '', request.responseURL);
  addEventListener('popstate', () => location.reload(), { once: true });
  document.title = next.title;
  document.body.replaceWith(next.body);
  scrollTo(0, 0);
  const first = document.querySelector<HTMLElement>('main [role=status], main h1');
  first?.setAttribute('tabindex', '-1');
  first?.focus();
  enhance();
}
