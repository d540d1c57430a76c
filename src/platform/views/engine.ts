import Handlebars, { type HelperDelegate, type HelperOptions } from 'handlebars';

export interface EngineOptions {
  helpers: Record<string, HelperDelegate>;
  /** Plain text: nothing is escaped. */
  plain?: boolean;
}

type Data = Record<string, unknown>;

/**
 * Handlebars with every template known under its name, as page and as partial.
 * Partials see only what they are given: no value of the page slips into a component unasked.
 */
export class Engine {
  private readonly handlebars = Handlebars.create();
  private readonly templates = new Map<string, Handlebars.TemplateDelegate>();

  constructor(sources: ReadonlyMap<string, string>, options: EngineOptions) {
    const helpers: Record<string, HelperDelegate> = { within: this.within() };
    for (const [name, helper] of Object.entries(options.helpers)) helpers[name] = orField(name, helper);
    const compileOptions: CompileOptions = {
      noEscape: options.plain ?? false,
      knownHelpers: Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
      knownHelpersOnly: true,
      explicitPartialContext: true,
      preventIndent: true,
    };
    this.handlebars.registerHelper(helpers);
    for (const [name, source] of sources) {
      const template = this.handlebars.compile(source, compileOptions);
      this.templates.set(name, template);
      this.handlebars.registerPartial(name, template);
    }
  }

  has(name: string): boolean {
    return this.templates.has(name);
  }

  render(name: string, model: object, data: Data): string {
    const template = this.templates.get(name);
    if (!template) throw new Error(`No template "${name}"`);
    return template(model, { data });
  }

  /**
   * `{{#within "components/card" title="…"}}…{{/within}}`: renders the block where it stands, with all it can see there,
   * and hands it to the partial as `body`.
   */
  private within(): HelperDelegate {
    const templates = this.templates;
    return function (this: unknown, name: string, options: HelperOptions) {
      const template = templates.get(name);
      if (!template) throw new Error(`No template "${name}"`);
      const body = new Handlebars.SafeString(options.fn(this));
      return new Handlebars.SafeString(template({ ...options.hash, body }, { data: options.data as Data }));
    };
  }
}

/** `{{date}}` without anything to format is the field "date" of the model, not a call of the helper. */
function orField(name: string, helper: HelperDelegate): HelperDelegate {
  return function (this: Record<string, unknown> | undefined, ...args: unknown[]) {
    const options = args.at(-1) as HelperOptions;
    if (args.length === 1 && Object.keys(options.hash as object).length === 0) return this?.[name];
    return helper.apply(this, args as Parameters<HelperDelegate>) as unknown;
  };
}
