/** This file draws a device with its loans, a person with what they hold, and several to choose from. */
import type { JSX } from 'preact';

import type { BorrowerCard, InventoryCard, LoanCard, Named } from '../../../contracts/loans';
import type { Tone } from '../../../palette';
import type { Server } from '../../call';
import { clockTime, dayText, isPast, monthOf } from '../../moments';
import { Address, Badge, Facts, Press } from '../../parts';
import { wordFor } from '../../wording';
import { DEVICES } from '../../wording/loans';
import { deviceName } from './counter';
import type { Session } from './session';
import { Requests } from './requests';
import { TagForm } from './tag-form';

const STATUS_TONES: Readonly<Record<string, Tone>> = { available: 'good', out: 'active', 'in repair': 'waiting', lost: 'bad', stolen: 'bad', retired: 'quiet' };
const CONDITION_TONES: Readonly<Record<string, Tone>> = { broken: 'bad', poor: 'waiting' };

interface Props {
  readonly now: number;
  readonly session: Session;
}

/** When something is due back, with a word where that has passed. */
function Due({ dueOn, now }: { readonly dueOn: string; readonly now: number }): JSX.Element {
  return (
    <>
      {dayText(dueOn)} {isPast(dueOn, now) ? <Badge tone="bad">{DEVICES.overdue}</Badge> : null}
    </>
  );
}

function Loans({ loans, now }: { readonly loans: readonly LoanCard[]; readonly now: number }): JSX.Element {
  if (loans.length === 0) return <p class="soft">{DEVICES.noLoans}</p>;
  return (
    <ol class="loans">
      {loans.map((loan) => (
        <li key={loan.loan}>
          <span class="row">
            <strong dir="auto">{loan.holder}</strong> {loan.state === 'out' ? <Badge tone="active">{DEVICES.open}</Badge> : null}
          </span>
          <span class="soft">
            {loan.outAt === null ? '' : clockTime(loan.outAt, now)}
            {loan.inAt === null ? '' : ` · ${DEVICES.takenBack(loan.inBy.replace(/@.*/, ''), clockTime(loan.inAt, now))}`}
            {loan.conditionIn === '' ? '' : ` · ${wordFor(DEVICES.conditions, loan.conditionIn)}`}
          </span>
          {loan.remark === '' ? null : <span dir="auto">{loan.remark}</span>}
        </li>
      ))}
    </ol>
  );
}

/** Who has it, from the ledger. */
function Holder({ device, now }: { readonly device: InventoryCard; readonly now: number }): JSX.Element {
  const { open } = device;
  if (open === null) return <>{DEVICES.nobody}</>;
  return (
    <>
      <strong dir="auto">{open.holder}</strong> {device.holderLeft ? <Badge tone="bad">{DEVICES.holderLeft}</Badge> : null}
      {open.outAt === null ? null : <span class="soft"> {DEVICES.since(clockTime(open.outAt, now))}</span>}
    </>
  );
}

function DeviceFacts({ device, now }: { readonly device: InventoryCard; readonly now: number }): JSX.Element {
  const ended = device.updatesUntil !== null && isPast(device.updatesUntil, now);
  const active = device.consoleStatus.toUpperCase() === 'ACTIVE';
  return (
    <Facts
      of={[
        [DEVICES.holder, device.twice ? '' : <Holder device={device} now={now} />],
        [DEVICES.due, device.open?.dueOn ? <Due dueOn={device.open.dueOn} now={now} /> : ''],
        [DEVICES.condition, device.condition === '' ? '' : <Badge tone={CONDITION_TONES[device.condition] ?? 'quiet'}>{wordFor(DEVICES.conditions, device.condition)}</Badge>],
        [DEVICES.place, device.place],
        [DEVICES.home, device.home],
        [DEVICES.school, device.school],
        [DEVICES.purpose, device.purpose],
        [DEVICES.serial, device.serial],
        [DEVICES.lastContact, device.lastContact === null ? '' : dayText(device.lastContact)],
        [
          DEVICES.updatesUntil,
          device.updatesUntil === null ? '' : (
            <>
              {monthOf(device.updatesUntil)} {ended ? <Badge tone="bad">{DEVICES.updatesEnded}</Badge> : null}
            </>
          ),
        ],
        [
          DEVICES.console,
          device.goneSince !== null ? <Badge tone="bad">{DEVICES.gone}</Badge> : device.consoleStatus === '' ? '' : <Badge tone={active ? 'good' : 'bad'}>{device.consoleStatus.toLowerCase()}</Badge>,
        ],
        [DEVICES.previousTags, device.previousTags.join(', ')],
        [DEVICES.remarkOf, device.remark],
      ]}
    />
  );
}

function Device({ device, now, session, server }: Props & { readonly device: InventoryCard; readonly server: Server }): JSX.Element {
  const out = device.open !== null;
  return (
    <section class="card" aria-labelledby="shown">
      <div class="row spread">
        <h1 id="shown" dir="auto">
          {deviceName(device)}
        </h1>
        <Badge tone={STATUS_TONES[device.status] ?? 'quiet'}>{wordFor(DEVICES.statuses, device.status)}</Badge>
      </div>
      <p class="soft">{device.model === '' ? device.kind : device.model}</p>
      {device.twice ? <p class="notice bad">{DEVICES.twice}</p> : null}
      <DeviceFacts device={device} now={now} />
      <div class="row">
        {out ? <Press label={DEVICES.checkIn} working={DEVICES.checkingIn} busy={false} onPress={() => session.checkIn(device.serial)} /> : null}
        {device.twice ? null : <Press label={out ? DEVICES.handOver : DEVICES.checkOut} working="" kind={out ? 'plain' : 'main'} busy={false} onPress={() => session.begin({ device })} />}
      </div>
      <details class="fold">
        <summary>{DEVICES.loans}</summary>
        <Loans loans={device.loans} now={now} />
      </details>
      <Requests key={`asked ${device.serial}`} server={server} serial={device.serial} now={now} />
      <details class="fold">
        <summary>{DEVICES.changeTag}</summary>
        <TagForm key={device.serial} device={device} server={server} done={(after) => session.tagged(after)} />
      </details>
    </section>
  );
}

function Person({ person, now, session }: Props & { readonly person: BorrowerCard }): JSX.Element {
  return (
    <section class="card" aria-labelledby="shown">
      <div class="row spread">
        <h1 id="shown" dir="auto">
          {person.name}
        </h1>
        {person.active ? null : <Badge tone="bad">{DEVICES.left}</Badge>}
      </div>
      <Facts
        of={[
          ['', person.grade === '' ? person.role : DEVICES.grade(person.grade)],
          [DEVICES.school, person.school],
          [DEVICES.number, person.studentNumber],
          [DEVICES.email, person.email === '' ? '' : <Address of={person.email} />],
        ]}
      />
      <h2>{DEVICES.holds}</h2>
      {person.holds.length === 0 ? <p class="soft">{DEVICES.holdsNothing}</p> : null}
      <ul class="list">
        {person.holds.map((loan) => (
          <li key={loan.loan} class="row spread">
            <button type="button" class="link" onClick={() => session.show(loan.serial, 'serial')}>
              {deviceName(loan)}
            </button>
            <span class="soft">{loan.dueOn === null ? (loan.outAt === null ? '' : DEVICES.since(clockTime(loan.outAt, now))) : <Due dueOn={loan.dueOn} now={now} />}</span>
            <Press label={DEVICES.checkIn} working={DEVICES.checkingIn} kind="plain" busy={false} name={`${DEVICES.checkIn}: ${deviceName(loan)}`} onPress={() => session.checkIn(loan.serial)} />
          </li>
        ))}
      </ul>
      {person.active ? (
        <div class="row">
          <Press label={DEVICES.give} working="" kind={person.holds.length === 0 ? 'main' : 'plain'} busy={false} onPress={() => session.begin({ person })} />
        </div>
      ) : null}
    </section>
  );
}

function Several({ named, session }: { readonly named: Extract<Named, { found: 'several' }>; readonly session: Session }): JSX.Element {
  return (
    <section class="card" aria-labelledby="several">
      <h2 id="several">{DEVICES.several}</h2>
      <ul class="choices">
        {named.devices.map((device) => (
          <li key={device.serial}>
            <button type="button" onClick={() => session.choose(device.serial, 'serial')}>
              <strong dir="auto">{deviceName(device)}</strong>
              <span class="soft">{[device.model, device.serial, device.school].filter((part) => part !== '').join(' · ')}</span>
            </button>
          </li>
        ))}
        {named.people.map((person) => (
          <li key={person.personId}>
            <button type="button" onClick={() => session.choose(person.personId, 'person')}>
              <strong dir="auto">{person.name}</strong>
              <span class="soft">
                {[person.grade === '' ? person.role : DEVICES.grade(person.grade), person.school, person.studentNumber].filter((part) => part !== '').join(' · ')}
                {person.active ? '' : ` · ${DEVICES.left}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {named.more === 0 ? null : <p class="hint">{DEVICES.others(named.more)}</p>}
    </section>
  );
}

export function Shown({ named, ...props }: Props & { readonly named: Named | null; readonly server: Server }): JSX.Element | null {
  if (named === null) return null;
  if (named.found === 'device') return <Device device={named.device} {...props} />;
  if (named.found === 'person') return <Person person={named.person} {...props} />;
  if (named.found === 'several') return <Several named={named} session={props.session} />;
  return (
    <section class="card notice waiting">
      <p>
        <bdi>{DEVICES.nothing(named.text)}</bdi>
      </p>
      <p class="hint">{DEVICES.nothingHint}</p>
    </section>
  );
}
