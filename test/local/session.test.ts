/** These tests hold Session to what Google tells a script about people. */
import { ROBOT, run, stage, START_MS, TEACHER } from './script-stage';

describe('Session', () => {
  it('knows who is at the keyboard and on whose authority the script runs', () => {
    const workspace = stage();
    const who = 'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()];';
    expect(run(workspace, who, { activeUser: workspace.accounts.require(TEACHER) })).toEqual([TEACHER, ROBOT]);
    expect(run(workspace, who, { activeUser: null })).toEqual(['', ROBOT]);
  });

  it('asks for the scope of addresses', () => {
    expect(() => run(stage(), 'Session.getActiveUser();', {}, { oauthScopes: [] })).toThrow('Required permissions: https://www.googleapis.com/auth/userinfo.email');
  });

  it('has the manifest\'s time zone and a locale', () => {
    expect(run(stage(), 'return [Session.getScriptTimeZone(), Session.getActiveUserLocale()];', {}, { timeZone: 'Asia/Tokyo' })).toEqual(['Asia/Tokyo', 'en']);
  });

  it('gives a person a key that changes with the person and within sixty days', () => {
    const workspace = stage();
    const key = (email: string): unknown => run(workspace, 'return Session.getTemporaryActiveUserKey();', { activeUser: workspace.accounts.require(email) });
    const first = key(TEACHER);
    expect(key(TEACHER)).toBe(first);
    expect(key(ROBOT)).not.toBe(first);
    workspace.clock.set(START_MS + 60 * 24 * 3600_000);
    expect(key(TEACHER)).not.toBe(first);
  });
});
