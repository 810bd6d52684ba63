/** This file draws a form as a phone shows it, in either writing direction. */
import type { Account } from '../../kernel/accounts';
import type { FormModel, ItemModel } from '../../services/forms/model';
import type { FormFace } from '../../services/forms/store';
import type { Problem } from '../../services/forms/submission';
import { page } from '../shell';
import type { Site } from '../site';
import { EMAIL_FIELD, hereOf, packed, type Walk } from './walk';

interface FormPageProps {
  readonly site: Site;
  readonly person: Account | null;
  readonly face: FormFace;
  readonly walk: Walk;
  readonly problems: readonly Problem[];
  /** Why the whole was not taken. */
  readonly notice?: string;
}

/** The direction of a text by its first letter that has one; Hebrew, Arabic and the scripts between them run leftwards. */
function directionOf(text: string): 'ltr' | 'rtl' {
  const strong = /[\p{L}]/u.exec(text)?.[0] ?? '';
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u.test(strong) ? 'rtl' : 'ltr';
}

export function formPage({ site, person, face, walk, problems, notice }: FormPageProps): string {
  const here = face.pages[hereOf(walk)] ?? face.pages[0];
  if (here === undefined) throw new Error(`The form ${face.formId} has no pages.`);
  // Where an answer leads to another page, the button says so, whatever the page itself would do next.
  const leads = here.items.some((item) => item.choices.some(({ navigation }) => navigation?.type === 'GO_TO_PAGE'));
  const last = !leads && (here.next === 'submit' || here.index === face.pages.length - 1);
  const problemOf = (itemId: number): string | null => problems.find((problem) => problem.itemId === itemId)?.message ?? null;
  const direction = directionOf(here.items.find((item) => item.title !== '')?.title ?? here.title);
  return page({
    site,
    person,
    title: face.title === '' ? 'Untitled form' : face.title,
    look: 'form-page',
    children: (
      <div class="phone">
        <form class="screen" method="post" action={`/forms/${face.formId}`} dir={direction} novalidate>
          <input type="hidden" name="walk" value={packed(walk)} />
          {/* The first button of a form is what the Enter key presses, and Enter in a text field goes on. */}
          <button class="default-button" name="go" value="next" tabIndex={-1} aria-hidden="true"></button>
          <header class="form-head">
            <h1 dir="auto">{face.title === '' ? 'Untitled form' : face.title}</h1>
            {here.index === 0 && face.description !== '' ? <p dir="auto">{face.description}</p> : null}
            <Identity face={face} person={person} />
          </header>
          {notice === undefined ? null : <p class="form-notice">{notice}</p>}
          {here.index === 0 || (here.title === '' && here.helpText === '') ? null : (
            <section class="form-section">
              <h2 dir="auto">{here.title}</h2>
              {here.helpText === '' ? null : <p dir="auto">{here.helpText}</p>}
            </section>
          )}
          {here.index === 0 && face.emailMode === 'typed' ? <AddressField walk={walk} problem={problemOf(EMAIL_FIELD)} /> : null}
          {here.items.map((item) => (
            <Item item={item} walk={walk} problem={problemOf(item.id)} />
          ))}
          <footer class="form-foot">
            {walk.history.length > 1 ? (
              <button name="go" value="back" class="secondary">
                Back
              </button>
            ) : null}
            <button name="go" value="next" class="primary">
              {last ? 'Submit' : 'Next'}
            </button>
            <button name="go" value="clear" class="text-button">
              Clear form
            </button>
          </footer>
        </form>
      </div>
    ),
  });
}

function Identity({ face, person }: { readonly face: FormFace; readonly person: Account | null }) {
  const who = person === null ? 'You are not signed in' : person.email;
  const recorded = face.emailMode === 'verified' ? 'your address is recorded with the answer' : 'your account is not told to the form';
  return (
    <p class="form-identity" dir="ltr">
      {who}
      {person === null ? '' : ` · ${recorded}`}
    </p>
  );
}

function AddressField({ walk, problem }: { readonly walk: Walk; readonly problem: string | null }) {
  return (
    <div class={`question${problem === null ? '' : ' wrong'}`}>
      <label for="typed-email">
        Email <Star />
      </label>
      <input id="typed-email" name="typedEmail" type="email" value={walk.typedEmail} placeholder="Your email" autocomplete="off" dir="ltr" />
      <Wrong problem={problem} />
    </div>
  );
}

interface ItemProps {
  readonly item: ItemModel;
  readonly walk: Walk;
  readonly problem: string | null;
}

function Item({ item, walk, problem }: ItemProps) {
  const grouped = item.type === 'MULTIPLE_CHOICE';
  const label = (
    <>
      <span dir="auto">{item.title}</span> {item.required ? <Star /> : null}
    </>
  );
  const help = item.helpText === '' ? null : (
    <p class="question-help" dir="auto">
      {item.helpText}
    </p>
  );
  if (grouped) {
    return (
      <fieldset class={`question${problem === null ? '' : ' wrong'}`}>
        <legend>{label}</legend>
        {help}
        <Choices item={item} walk={walk} />
        <Wrong problem={problem} />
      </fieldset>
    );
  }
  return (
    <div class={`question${problem === null ? '' : ' wrong'}`}>
      <label for={`q${item.id}`}>{label}</label>
      {help}
      <Entry item={item} walk={walk} />
      <Wrong problem={problem} />
    </div>
  );
}

function Entry({ item, walk }: Omit<ItemProps, 'problem'>) {
  const answer = walk.answers.get(item.id);
  const value = typeof answer === 'string' ? answer : '';
  const name = `q${item.id}`;
  // An empty field has no direction of its own and takes that of its page.
  const direction = value === '' ? {} : ({ dir: 'auto' } as const);
  if (item.type === 'PARAGRAPH_TEXT') return <textarea id={name} name={name} rows={4} {...direction} placeholder="Your answer" value={value}></textarea>;
  if (item.type !== 'LIST') return <input id={name} name={name} type="text" value={value} {...direction} placeholder="Your answer" autocomplete="off" />;
  return (
    <select id={name} name={name}>
      <option value="">Choose</option>
      {item.choices.map((choice) => (
        <option value={choice.value} selected={choice.value === value}>
          {choice.value}
        </option>
      ))}
    </select>
  );
}

function Choices({ item, walk }: Omit<ItemProps, 'problem'>) {
  const answer = walk.answers.get(item.id);
  return (
    <div class="choices">
      {item.choices.map(({ value }) => (
        <label class="choice">
          <input type="radio" name={`q${item.id}`} value={value} checked={answer === value} />
          <span dir="auto">{value}</span>
        </label>
      ))}
    </div>
  );
}

const Star = () => (
  <span class="star" title="required">
    *
  </span>
);

const Wrong = ({ problem }: { readonly problem: string | null }) =>
  problem === null ? null : (
    <p class="wrong-text" role="alert">
      {problem}
    </p>
  );

export function sentPage({ site, person, form }: { readonly site: Site; readonly person: Account | null; readonly form: FormModel }): string {
  return page({
    site,
    person,
    title: form.title,
    look: 'form-page',
    children: (
      <div class="phone">
        <div class="screen">
          <header class="form-head">
            <h1 dir="auto">{form.title}</h1>
            <p class="sent-text" dir="auto">
              {form.confirmationMessage === '' ? 'Your response has been recorded.' : form.confirmationMessage}
            </p>
          </header>
          <p class="sent-next">
            <a href={`/forms/${form.id}`}>Submit another response</a>
          </p>
          <p class="sent-aside">
            Fifteen seconds have passed since, so the script has heard of it: see <a href="/mail">the mail</a> or <a href="/activity">what ran</a>.
          </p>
        </div>
      </div>
    ),
  });
}
