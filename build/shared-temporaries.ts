/**
 * Declares the variables that esbuild writes `?.` and `??` out with (`var _a, _b;` in some 300 functions) once for the whole
 * bundle, which saves 2 KB. They can be shared, since what has been set is read before anything else is called:
 * `(_a = f()) != null ? _a : g()`, `(_a = f()) == null ? void 0 : _a.method(g())`.
 */
import ts from 'typescript';

const TEMPORARY = /^_[a-z]\d*$/;

/**
 * Returns the body of the bundle with its temporary variables declared at its start. A function keeps its own if it sets one
 * in another way than in a test against null, as in `(_b = (_a = f()).m) == null ? void 0 : _b.call(_a)`.
 */
export function withSharedTemporaries(body: string): string {
  const file = ts.createSourceFile('Code.js', body, ts.ScriptTarget.ES2019, true, ts.ScriptKind.JS);
  const names = new Set<string>();
  const parts: string[] = [];
  let at = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableStatement(node) && declaresTemporaries(node) && !readsOneLate(node.parent)) {
      for (const { name } of node.declarationList.declarations) names.add(name.getText());
      parts.push(body.slice(at, node.pos));
      at = node.end;
    }
    node.forEachChild(visit);
  };
  visit(file);
  return names.size === 0 ? body : `let ${[...names].join()};${parts.join('')}${body.slice(at)}`;
}

function declaresTemporaries({ declarationList }: ts.VariableStatement): boolean {
  return declarationList.declarations.every(
    ({ name, initializer }) => !initializer && TEMPORARY.test(name.getText()),
  );
}

function readsOneLate(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node) && setsTemporary(node) && !isTestedAtOnce(node)) return true;
  return node.forEachChild((child) => readsOneLate(child) || undefined) ?? false;
}

function setsTemporary({ left, operatorToken }: ts.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.EqualsToken && TEMPORARY.test(left.getText());
}

function isTestedAtOnce({ parent }: ts.BinaryExpression): boolean {
  const test = parent.parent;
  return (
    ts.isParenthesizedExpression(parent) &&
    ts.isBinaryExpression(test) &&
    test.left === parent &&
    /^[!=]=$/.test(test.operatorToken.getText()) &&
    test.right.kind === ts.SyntaxKind.NullKeyword
  );
}
