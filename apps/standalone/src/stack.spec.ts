import { Stack } from './stack';

describe('the stack of what has been started', () => {
  it('stops in the opposite order, and goes on when a part does not stop', async () => {
    const stack = new Stack();
    const stopped: string[] = [];
    const said: string[] = [];
    const part = (name: string) => () => {
      stopped.push(name);
      return name === 'pages' ? Promise.reject(new Error('a page hangs')) : Promise.resolve();
    };
    for (const name of ['database', 'pages', 'worker']) await stack.add(name, part(name));
    await Promise.all([stack.stop((sentence) => said.push(sentence)), stack.stop(() => undefined)]);
    expect(stopped).toEqual(['worker', 'pages', 'database']);
    expect(said).toEqual(['pages did not stop cleanly: a page hangs']);
  });

  it('stops at once what arrives too late', async () => {
    const stack = new Stack();
    await stack.stop(() => undefined);
    let stopped = false;
    await stack.add('late', () => {
      stopped = true;
      return Promise.resolve();
    });
    expect(stopped).toBe(true);
  });
});
