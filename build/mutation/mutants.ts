/** Small mistakes that could be made in a source file, each of them in one place. Pure. */
import ts from 'typescript';

export interface Mutant {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly was: string;
  readonly is: string;
}

const SWAPPED: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
};

/** @param source The text of the file. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const mutants: Mutant[] = [];
  const add = (node: ts.Node, is: string) => {
    const from = node.getStart(tree);
    const line = tree.getLineAndCharacterOfPosition(from).line + 1;
    mutants.push({ file, line, from, to: node.end, was: node.getText(tree), is });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    mutate(node, tree, add);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return mutants;
}

function mutate(node: ts.Node, tree: ts.SourceFile, add: (node: ts.Node, is: string) => void): void {
  if (ts.isBinaryExpression(node)) {
    const other = SWAPPED[node.operatorToken.getText(tree)];
    if (other && !isText(node)) add(node.operatorToken, other);
  }
  if (ts.isIfStatement(node)) add(node.expression, `!(${node.expression.getText(tree)})`);
  if (ts.isConditionalExpression(node)) add(node.condition, `!(${node.condition.getText(tree)})`);
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) add(node, ';');
  if (ts.isNumericLiteral(node)) add(node, `(${node.text} + 1)`);
  if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'false');
  if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'true');
}

/** A plus between texts is no sum: a minus there would not even compile. */
function isText({ left, right, operatorToken }: ts.BinaryExpression): boolean {
  const isLiteral = (node: ts.Node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
  return operatorToken.kind === ts.SyntaxKind.PlusToken && (isLiteral(left) || isLiteral(right));
}

export function mutated(source: string, { from, to, is }: Mutant): string {
  return source.slice(0, from) + is + source.slice(to);
}

/** The same of them each time, as many as asked for, from all over the list. */
export function sampleOf<T>(list: readonly T[], count: number, seed: number): T[] {
  const rest = [...list];
  const taken: T[] = [];
  let state = seed;
  while (taken.length < count && rest.length > 0) {
    // Numerical Recipes' linear congruential generator: good enough to pick places.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    taken.push(...rest.splice(state % rest.length, 1));
  }
  return taken;
}
