/** These tests hold Session to what Google tells a script about people. */
import { ROBOT, run, stage, TEACHER } from './script-stage';

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

  it('has the manifest\'s time zone', () => {
    expect(run(stage(), 'return Session.getScriptTimeZone();', {}, { timeZone: 'Asia/Tokyo' })).toBe('Asia/Tokyo');
  });
});
