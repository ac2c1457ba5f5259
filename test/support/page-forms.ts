/** A field of a form on a page, by its name. */
export interface FormField {
  readonly name: string;
  readonly kind: 'hidden' | 'text' | 'area' | 'radio' | 'checkbox' | 'select' | 'button';
  /** As the page gave it: empty, filled in or chosen. */
  readonly given: readonly string[];
  readonly choices: readonly string[];
}

/** A form that is posted. */
export interface PageForm {
  /** The address that it is sent to, with its query. */
  readonly action: string;
  readonly fields: readonly FormField[];
}

const FORM = /<form\b([^>]*\smethod="post"[^>]*)>([\s\S]*?)<\/form>/g;
const CONTROL = /<input\b([^>]*)>|<(select|textarea|button)\b([^>]*)>([\s\S]*?)<\/\2>/g;
const OPTION = /<option\b([^>]*)>/g;

/** The forms of a page at this address, but for the one in the header that signs out. */
export function formsOf(html: string, address: string): readonly PageForm[] {
  return [...html.matchAll(FORM)].map(([, attributes = '', inside = '']) => ({
    action: attributeOf(attributes, 'action') || address,
    fields: fieldsOf(inside),
  }));
}

function fieldsOf(html: string): readonly FormField[] {
  const fields = new Map<string, FormField>();
  const controls = [...html.matchAll(CONTROL)].map(controlOf);
  for (const field of controls.filter(({ name }) => name !== '' && name !== '_csrf')) {
    const known = fields.get(field.name);
    fields.set(field.name, known === undefined ? field : joined(known, field));
  }
  return [...fields.values()];
}

function controlOf([, input, tag = 'input', attributes = input, content = '']: readonly string[]): FormField {
  const name = attributeOf(attributes ?? '', 'name');
  if (tag === 'textarea') return { name, kind: 'area', given: [unescaped(content.replace(/^\n/, ''))], choices: [] };
  return tag === 'select' ? selectOf(name, content) : withValue(tag, name, attributes ?? '');
}

function withValue(tag: string, name: string, attributes: string): FormField {
  const value = attributeOf(attributes, 'value');
  const type = tag === 'button' ? tag : attributeOf(attributes, 'type');
  if (type === 'button') {
    const isOwn = !attributes.includes('govuk-button--secondary');
    return { name, kind: 'button', given: isOwn ? [value] : [], choices: [value] };
  }
  if (type === 'radio' || type === 'checkbox') {
    return { name, kind: type, given: /\schecked\b/.test(attributes) ? [value] : [], choices: [value] };
  }
  return { name, kind: type === 'hidden' ? 'hidden' : 'text', given: [value], choices: [] };
}

function selectOf(name: string, content: string): FormField {
  const options = [...content.matchAll(OPTION)].map(([, attributes = '']) => attributes);
  const given = options.filter((attributes) => /\sselected\b/.test(attributes));
  const values = (all: readonly string[]) => all.map((attributes) => attributeOf(attributes, 'value'));
  return { name, kind: 'select', given: values(given), choices: values(options) };
}

function joined(one: FormField, other: FormField): FormField {
  return { ...one, given: [...one.given, ...other.given], choices: [...one.choices, ...other.choices] };
}

function attributeOf(attributes: string, name: string): string {
  return unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(` ${attributes}`)?.[1] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'", '#92': '\\' };

export function unescaped(html: string): string {
  return html.replace(/&(lt|gt|quot|amp|#39|#92);/g, (_, entity: string) => ENTITIES[entity] ?? '');
}
