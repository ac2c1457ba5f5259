import type { FormState } from '../forms/form-state';
import type { Flash } from '../session/flash';

/** What a handler of a page answers. It names the template and the view; the interceptor does the rest. */
export type PageResult = Page | SeeOther | Download;

export class Page {
  constructor(
    readonly template: string,
    readonly view: object,
    readonly status: number,
  ) {}
}

export class SeeOther {
  constructor(
    readonly location: string,
    readonly flash: Flash | undefined,
  ) {}
}

export class Download {
  constructor(
    readonly fileName: string,
    readonly contentType: string,
    readonly content: string | Buffer,
  ) {}
}

/** A page. The template is named from pages/: page('start/start.njk', view). */
export function page(template: string, view: object): Page {
  return new Page(template, view, 200);
}

/** The form again, with what was typed and what is wrong with it (422). */
export function pageAgain(template: string, view: { readonly form: FormState }): Page {
  return new Page(template, view, 422);
}

/** After a POST: on to a page of its own, so that a reload sends nothing twice. */
export function seeOther(location: string, flashKey?: string, params: Flash['params'] = {}): SeeOther {
  return new SeeOther(location, flashKey === undefined ? undefined : { key: flashKey, params });
}

export function download(fileName: string, contentType: string, content: string | Buffer): Download {
  return new Download(fileName, contentType, content);
}
