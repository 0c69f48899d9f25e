import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openDevTools } from './devtools-pipe';

function setUp() {
  const toProgram = new PassThrough();
  const fromProgram = new PassThrough();
  const sent: unknown[] = [];
  toProgram.on('data', (part: Buffer) => sent.push(JSON.parse(part.toString().replace('\0', ''))));
  const tell = (text: string): void => void fromProgram.write(text);
  return { devTools: openDevTools(toProgram, fromProgram), sent, tell, end: () => fromProgram.destroy() };
}

describe('openDevTools', () => {
  it('sends a command for one page and gives its answer', async () => {
    const { devTools, sent, tell } = setUp();

    const answer = devTools.send('Runtime.evaluate', { expression: '1' }, 'page');
    tell('{"id":1,"result":{"value":1}}\0');

    expect(await answer).toEqual({ value: 1 });
    expect(sent).toEqual([{ id: 1, method: 'Runtime.evaluate', params: { expression: '1' }, sessionId: 'page' }]);
  });

  it('tells answers apart that come in another order', async () => {
    const { devTools, tell } = setUp();

    const answers = Promise.all([devTools.send('a'), devTools.send('b')]);
    tell('{"id":2,"result":"b"}\0{"id":1,"result":"a"}\0');

    expect(await answers).toEqual(['a', 'b']);
  });

  it('understands a message that comes in parts', async () => {
    const { devTools, tell } = setUp();

    const answer = devTools.send('a');
    tell('{"id":1,"res');
    tell('ult":"whole"}\0');

    expect(await answer).toBe('whole');
  });

  it('hands on events', async () => {
    const { devTools, tell } = setUp();
    const event = new Promise((resolve) => devTools.on('Target.attachedToTarget', resolve));

    tell('{"method":"Target.attachedToTarget","params":{"sessionId":"page"}}\0');

    expect(await event).toEqual({ sessionId: 'page' });
  });

  it('fails with the reason of the program', async () => {
    const { devTools, tell } = setUp();

    const answer = devTools.send('a');
    tell('{"id":1,"error":{"code":-1,"message":"No such page"}}\0');

    await expect(answer).rejects.toThrow('No such page');
  });

  it('fails what still waits when the program ends', async () => {
    const { devTools, end } = setUp();

    const answer = devTools.send('a');
    end();

    await expect(answer).rejects.toThrow('The window ended');
  });

  it('fails at once what is asked of a program that has ended', async () => {
    const { devTools, end } = setUp();
    const answer = devTools.send('a');
    end();
    await answer.catch(() => undefined);

    await expect(devTools.send('b')).rejects.toThrow('The window ended');
  });
});
