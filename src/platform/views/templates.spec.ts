import { join } from 'node:path';
import Handlebars from 'handlebars';
import { describe, expect, it } from '@jest/globals';
import { Texts } from '../i18n/texts.js';
import { projectRoot } from './project-root.js';
import { readTemplates } from './template-files.js';

const templates = readTemplates(join(projectRoot, 'views'));
const texts = new Texts(join(projectRoot, 'views', 'locales'));

/** What a template refers to by a fixed name. */
class References extends Handlebars.Visitor {
  readonly texts: string[] = [];
  readonly partials: string[] = [];
  unescaped = false;

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    this.unescaped ||= !mustache.escaped;
    this.note(mustache);
    super.MustacheStatement(mustache);
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.note(expression);
    super.SubExpression(expression);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const [name] = block.params;
    if (isCall(block, 'within') && isText(name)) this.partials.push(name.value);
    super.BlockStatement(block);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    if (partial.name.type === 'PathExpression')
      this.partials.push((partial.name as hbs.AST.PathExpression).original);
    super.PartialStatement(partial);
  }

  private note(call: { path: hbs.AST.Expression; params: hbs.AST.Expression[] }): void {
    const [key] = call.params;
    if (isCall(call, 't') && isText(key)) this.texts.push(key.value);
  }
}

function isCall(node: { path: hbs.AST.Expression }, name: string): boolean {
  return (node.path as hbs.AST.PathExpression).original === name;
}

function isText(node: hbs.AST.Expression | undefined): node is hbs.AST.StringLiteral {
  return node?.type === 'StringLiteral';
}

describe.each([...templates.keys()])('template %s', (name) => {
  const references = new References();
  references.accept(Handlebars.parse(templates.get(name) ?? ''));

  it('knows its partials and texts and prints nothing unescaped', () => {
    expect(references.partials.filter((partial) => !templates.has(partial))).toEqual([]);
    expect(references.texts.filter((key) => !texts.has('de', key))).toEqual([]);
    expect(references.unescaped).toBe(false);
  });
});
