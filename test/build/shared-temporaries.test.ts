import vm from 'node:vm';
import { transformSync } from 'esbuild';
import { withSharedTemporaries } from '../../build/shared-temporaries';

const writtenOut = (code: string) => transformSync(code, { target: 'es2019', minifyWhitespace: true }).code;

describe('withSharedTemporaries', () => {
  it('declares once what esbuild needs for ?. and ??, and changes no value', () => {
    const code = writtenOut(`
      function depth(node) { return 1 + (node?.child.at(0) ? depth(node.child[0]) : 0); }
      function name(node) { return node.name?.trim() ?? name(node.child?.[0] ?? { name: 'none' }); }
      [depth({ child: [{ child: [] }] }), name({ name: ' a ' }), name({ child: [{ child: [] }] })];`);
    expect(code.match(/var _a\b/g)).toHaveLength(1);
    const shared = withSharedTemporaries(code);
    expect(shared).toMatch(/^let _a,_b,_c,_d;function depth/);
    expect(shared).not.toContain('var _');
    expect(vm.runInNewContext(shared)).toEqual([2, 'a', 'none']);
  });

  it('leaves code without any as it is', () => {
    expect(withSharedTemporaries('var a,b=1;')).toBe('var a,b=1;');
  });

  it('leaves a variable in its function that another call could change before it is read', () => {
    const code = writtenOut('function a(){return f()[g()]?.(h())}function b(){return f() ?? g()}');
    expect(withSharedTemporaries(code)).toMatch(/^let _a;function a\(\)\{var _a,_b;/);
  });
});
