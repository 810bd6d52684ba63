/** These tests hold console to writing down what a script says. */
import { record, stage } from './script-stage';

describe('the log of an execution', () => {
  it('has a line for each call, with placeholders filled', () => {
    const body = "console.log('a %s and %d', 'b', 3, 'rest'); console.log({ n: 1 }); console.log([1, 'x']); console.log('100%'); console.log(null);";
    expect(record(stage(), body).logs).toEqual(['a b and 3 rest', '{"n":1}', '[1,"x"]', '100%', 'null']);
  });

  it('has the stack of an error', () => {
    expect(record(stage(), "console.log(new TypeError('no'));").logs[0]).toMatch(/^TypeError: no\n {4}at main \(test\/code\.js/);
  });

  it('names what is Google\'s', () => {
    expect(record(stage(), 'console.log(Session); console.log({ of: Session });').logs).toEqual(['Session', '{"of":"Session"}']);
  });
});
