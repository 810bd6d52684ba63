/** This file draws the Admin console's list of Chrome devices and the page of one device. */
import type { Account } from '../../kernel/accounts';
import type { Device } from '../../services/directory/store';
import { exactMoment, shortMoment } from '../moments';
import { page } from '../shell';
import type { Site } from '../site';
import { DEVICES_PER_PAGE, type DeviceQuestion } from './question';

interface ListProps {
  readonly site: Site;
  readonly person: Account | null;
  readonly question: DeviceQuestion;
  readonly total: number;
  readonly devices: readonly Device[];
  readonly problem: string | null;
}

const STATUSES = ['ACTIVE', 'DISABLED', 'DEPROVISIONED'];

export function devicesPage({ site, person, question, total, devices, problem }: ListProps): string {
  const units = [...site.workspace.directory.orgUnits()].map((unit) => unit.orgUnitPath).sort();
  return page({
    site,
    person,
    title: 'Devices',
    look: 'console-page',
    children: (
      <div class="wide">
        <h1>Chrome devices</h1>
        <form class="filters" method="get" action="/console">
          <input type="search" name="q" value={question.q} placeholder="Serial, tag, user… or  status:provisioned user:rivera" aria-label="Search devices" class="grow" />
          <select name="unit" aria-label="Organizational unit">
            {units.map((path) => (
              <option value={path} selected={path === question.unit}>
                {path === '/' ? 'All units' : path}
              </option>
            ))}
          </select>
          <select name="status" aria-label="Status">
            <option value="">Any status</option>
            {STATUSES.map((status) => (
              <option value={status} selected={status === question.status}>
                {status.toLowerCase()}
              </option>
            ))}
          </select>
          <button class="primary">Search</button>
        </form>
        {problem === null ? null : <p class="form-notice">{problem}</p>}
        <div class="table-frame">
          <table class="list">
            <thead>
              <tr>
                <th>Serial number</th>
                <th>Asset ID</th>
                <th>Model</th>
                <th>Status</th>
                <th>User</th>
                <th>Last used by</th>
                <th>Last sync</th>
                <th>Unit</th>
              </tr>
            </thead>
            <tbody>
              {devices.map((device) => (
                <DeviceRow site={site} device={device} />
              ))}
            </tbody>
          </table>
          {devices.length === 0 ? <p class="empty">No device answers this.</p> : null}
        </div>
        <Pager question={question} total={total} shown={devices.length} />
      </div>
    ),
  });
}

function DeviceRow({ site, device }: { readonly site: Site; readonly device: Device }) {
  return (
    <tr>
      <td>
        <a class="mono" href={`/console/${encodeURIComponent(device.deviceId)}`}>
          {device.serialNumber}
        </a>
      </td>
      <td class="mono">{device.annotatedAssetId ?? ''}</td>
      <td>{device.model ?? ''}</td>
      <td>
        <Status status={device.status ?? ''} />
      </td>
      <td>{device.annotatedUser ?? ''}</td>
      <td>{device.recentUsers?.[0]?.email ?? ''}</td>
      <td class="moment">{momentText(site, device.lastSync, shortMoment)}</td>
      <td>{device.orgUnitPath ?? '/'}</td>
    </tr>
  );
}

const Status = ({ status }: { readonly status: string }) => <span class={`pill ${status.toLowerCase()}`}>{status.toLowerCase().replaceAll('_', ' ')}</span>;

type Writer = (timeZone: string, ms: number, nowMs: number) => string;

function momentText(site: Site, at: string | null | undefined, write: Writer): string {
  const ms = Date.parse(at ?? '');
  return Number.isNaN(ms) ? '' : write(site.guide.timeZone, ms, site.workspace.clock.now);
}

function Pager({ question, total, shown }: { readonly question: DeviceQuestion; readonly total: number; readonly shown: number }) {
  const link = (from: number): string => `/console?${new URLSearchParams({ q: question.q, status: question.status, unit: question.unit, from: String(from) }).toString()}`;
  const { from } = question;
  return (
    <nav class="pager" aria-label="Pages">
      <span>{total === 0 ? 'none' : `${from + 1}–${from + shown} of ${total.toLocaleString('en-US')}`}</span>
      {from > 0 ? <a href={link(Math.max(0, from - DEVICES_PER_PAGE))}>← Earlier</a> : null}
      {from + shown < total ? <a href={link(from + DEVICES_PER_PAGE)}>Further →</a> : null}
    </nav>
  );
}

interface DeviceProps {
  readonly site: Site;
  readonly person: Account | null;
  readonly device: Device;
  readonly notice: string;
}

export function devicePage({ site, person, device, notice }: DeviceProps): string {
  const mayWrite = person?.admin?.devices === 'write';
  return page({
    site,
    person,
    title: device.serialNumber,
    look: 'console-page',
    children: (
      <div class="wide">
        <p class="crumbs">
          <a href="/console">Chrome devices</a> / {device.orgUnitPath ?? '/'}
        </p>
        <h1>
          <span class="mono">{device.serialNumber}</span> <Status status={device.status ?? ''} />
        </h1>
        {notice === '' ? null : (
          <p class="form-notice" role="status">
            {notice}
          </p>
        )}
        <div class="device-columns">
          <Annotations device={device} mayWrite={mayWrite} />
          <Facts site={site} device={device} />
          <Use site={site} device={device} mayWrite={mayWrite} />
        </div>
      </div>
    ),
  });
}

function Annotations({ device, mayWrite }: { readonly device: Device; readonly mayWrite: boolean }) {
  const fields = [
    { name: 'annotatedAssetId', label: 'Asset ID', value: device.annotatedAssetId },
    { name: 'annotatedUser', label: 'User', value: device.annotatedUser },
    { name: 'annotatedLocation', label: 'Location', value: device.annotatedLocation },
    { name: 'notes', label: 'Notes', value: device.notes },
  ];
  return (
    <form class="panel" method="post">
      <h2>Custom fields</h2>
      {fields.map(({ name, label, value }) => (
        <label class="field">
          <span>{label}</span>
          {name === 'notes' ? (
            <textarea name={name} rows={4} readOnly={!mayWrite} value={value ?? ''}></textarea>
          ) : (
            <input name={name} value={value ?? ''} readOnly={!mayWrite} />
          )}
        </label>
      ))}
      {mayWrite ? (
        <button class="primary" name="go" value="annotate">
          Save
        </button>
      ) : (
        <p class="hint">Your admin role may look and not change.</p>
      )}
    </form>
  );
}

function Facts({ site, device }: { readonly site: Site; readonly device: Device }) {
  const facts: readonly (readonly [string, string])[] = [
    ['Model', device.model ?? ''],
    ['Version', device.osVersion ?? ''],
    ['Updates until', device.autoUpdateThrough ?? ''],
    ['Last sync', momentText(site, device.lastSync, exactMoment)],
    ['Enrolled', momentText(site, device.lastEnrollmentTime, exactMoment)],
    ['Wi-Fi address', device.macAddress ?? ''],
    ['Device ID', device.deviceId],
  ];
  return (
    <section class="panel">
      <h2>Device</h2>
      <dl>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
      </dl>
    </section>
  );
}

function Use({ site, device, mayWrite }: { readonly site: Site; readonly device: Device; readonly mayWrite: boolean }) {
  const units = [...site.workspace.directory.orgUnits()].map((unit) => unit.orgUnitPath).sort();
  return (
    <section class="panel">
      <h2>Recent users</h2>
      {(device.recentUsers ?? []).length === 0 ? <p class="hint">Nobody has signed in lately.</p> : null}
      <ol class="recent">
        {(device.recentUsers ?? []).map((user) => (
          <li>{user.email ?? 'an unmanaged account'}</li>
        ))}
      </ol>
      {mayWrite ? (
        <form method="post" class="device-actions">
          <label class="field">
            <span>Organizational unit</span>
            <select name="orgUnitPath">
              {units.map((path) => (
                <option value={path} selected={path === device.orgUnitPath}>
                  {path}
                </option>
              ))}
            </select>
          </label>
          <button name="go" value="move">
            Move
          </button>
          {device.status === 'ACTIVE' ? (
            <button name="go" value="disable">
              Disable
            </button>
          ) : null}
          {device.status === 'DISABLED' ? (
            <button name="go" value="reenable">
              Re-enable
            </button>
          ) : null}
        </form>
      ) : null}
    </section>
  );
}
