import vm from 'node:vm';
import { withArrowFunctions } from '../../build/arrow-functions';

const inBody = (body: string) => withArrowFunctions(`(()=>{${body}})()`);

describe('withArrowFunctions', () => {
  it('joins the declarations that open a body into one const, whatever they call', () => {
    const code = inBody('function a(x=1){return b(x)}function b(...y){return y[0]+1}return a()');
    expect(code).toBe('(()=>{const a=(x=1)=>{return b(x)},b=(...y)=>{return y[0]+1};return a()})()');
    expect(vm.runInNewContext(code)).toBe(2);
  });

  it('does the same inside of what it rewrites', () => {
    const code = inBody('function a(){function b(){return 2}return b()}return a()');
    expect(code).toBe('(()=>{const a=()=>{const b=()=>{return 2};return b()};return a()})()');
    expect(vm.runInNewContext(code)).toBe(2);
  });

  it('keeps functions with a call of their own, and functions of the kinds that no arrow function can be', () => {
    for (const kept of [
      'function a(){return this}',
      'function a(){return()=>arguments}',
      'function*a(){}',
      'async function a(){}',
    ])
      expect(inBody(kept)).toBe(`(()=>{${kept}})()`);
  });

  it('keeps a declaration that a statement above it may call, and those at top level', () => {
    const below = 'f();function f(){}';
    expect(inBody(below)).toBe(`(()=>{${below}})()`);
    expect(withArrowFunctions('function onOpen(){}')).toBe('function onOpen(){}');
  });
});
