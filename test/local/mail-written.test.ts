/** These tests are about the letters that people write in the mailbox page. */
import { answerSubject, written } from '../../local/web/mail/written';
import { PARENT, ROBOT, TEACHER, stage } from './script-stage';

const pat = { email: PARENT, name: 'Pat Parent', about: 'A parent.', inDomain: false };

describe('a letter written in the mailbox page', () => {
  it('has the headers of an answer, so that it joins the conversation at the other end', () => {
    const workspace = stage();
    const asked = workspace.mail.receive({ from: ROBOT, to: [PARENT], cc: [], subject: '[MT-1001] Printer', body: 'Which one?', htmlBody: null, name: 'Help', replyTo: null, project: '' });
    const letter = written(pat, { to: ROBOT, subject: answerSubject(asked.subject), text: 'The blue one' }, asked);
    if (letter === null) throw new Error('It was not taken.');
    const sent = workspace.mail.receive(letter);
    expect(letter).toMatchObject({ from: PARENT, to: [ROBOT], subject: 'Re: [MT-1001] Printer', body: 'The blue one\r\n\r\nHelp <robot@school.example> wrote:\r\n> Which one?' });
    expect(workspace.mail.gmail(ROBOT).get(sent.id)?.threadId).toBe(asked.id);
  });

  it('goes to every address that is named, and nowhere where one is none', () => {
    expect(written(pat, { to: `${ROBOT}, ${TEACHER}`, subject: ' Hello ', text: 'Hi' }, null)).toMatchObject({ to: [ROBOT, TEACHER], subject: 'Hello' });
    for (const to of ['', 'nobody', `${ROBOT}, nobody`]) expect(written(pat, { to, subject: '', text: '' }, null)).toBeNull();
  });
});
