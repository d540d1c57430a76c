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
  /** What a partial is called with besides context and data: helpers and partials, made ready once. */
  private partialOptions: Data = {};

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
      const template = this.handlebars.compile(options.plain ? source : unindented(source), compileOptions);
      this.templates.set(name, template);
      this.handlebars.registerPartial(name, template);
    }
    this.partialOptions = this.capturePartialOptions();
  }

  has(name: string): boolean {
    return this.templates.has(name);
  }

  render(name: string, model: object, data: Data): string {
    return this.call(name, model, { ...data, root: model });
  }

  private call(name: string, context: object, data: Data): string {
    const template = this.templates.get(name);
    if (!template) throw new Error(`No template "${name}"`);
    return template(context, { ...this.partialOptions, data });
  }

  /**
   * `{{#within "components/card" title="…"}}…{{/within}}`: renders the block where it stands, with all it can see there,
   * and hands it to the partial as `body`.
   */
  private within(): HelperDelegate {
    const call = this.call.bind(this);
    return function (this: unknown, name: string, options: HelperOptions) {
      const body = new Handlebars.SafeString(options.fn(this));
      const context = { ...(options.hash as Data), body };
      return new Handlebars.SafeString(call(name, context, options.data as Data));
    };
  }

  /**
   * Called like a partial, a template does not prepare its helpers anew, which costs more than most components. Of the helpers only
   * `lookup` asks for the guarded access to properties that preparing adds to every call.
   */
  private capturePartialOptions(): Data {
    let captured: Data = {};
    this.handlebars.registerPartial('capture', ((_: unknown, options: Data) => {
      captured = options;
      return '';
    }) as never);
    this.handlebars.compile('{{> capture}}')({});
    this.handlebars.unregisterPartial('capture');
    const { partials, decorators, hooks, protoAccessControl } = captured;
    const helpers = {
      ...this.handlebars.helpers,
      lookup: (captured.helpers as typeof Handlebars.helpers).lookup,
    };
    return { helpers, partials, decorators, hooks, protoAccessControl, partial: true };
  }
}

/** Indentation is for those who read templates; in a long list it is a third of what would be sent. */
const unindented = (source: string): string => source.replaceAll(/\n\s+/g, '\n');

/** `{{date}}` without anything to format is the field "date" of the model, not a call of the helper. */
function orField(name: string, helper: HelperDelegate): HelperDelegate {
  return function (this: Record<string, unknown> | undefined, ...args: unknown[]) {
    const options = args.at(-1) as HelperOptions;
    if (args.length === 1 && Object.keys(options.hash as object).length === 0) return this?.[name];
    return helper.apply(this, args as Parameters<HelperDelegate>) as unknown;
  };
}
