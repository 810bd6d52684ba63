/** This file takes files that are dropped on a folder's page and sends them there. */
import { facts, type Answer } from './net';
import { toast, toastAfterReload } from './toast';

const zone = document.getElementById('drop');
const input = zone?.querySelector('input');

async function send(files: readonly File[]): Promise<void> {
  zone?.classList.add('busy');
  const refusals: string[] = [];
  for (const file of files) {
    const path = `/api/drive/${String(facts()['folder'])}?name=${encodeURIComponent(file.name)}`;
    const response = await fetch(path, { method: 'POST', headers: { 'content-type': file.type === '' ? 'application/octet-stream' : file.type }, body: file });
    const answer = (await response.json()) as Answer;
    if (answer.ok !== true) refusals.push(`${file.name}: ${answer.message ?? 'refused'}`);
  }
  zone?.classList.remove('busy');
  if (refusals.length > 0) return toast(refusals.join(' '), 'wrong');
  toastAfterReload({ message: files.length === 1 ? `${files[0]?.name ?? 'The file'} is in the folder.` : `${files.length} files are in the folder.`, tone: 'plain', href: '' });
  location.reload();
}

input?.addEventListener('change', () => void send([...(input.files ?? [])]));
for (const name of ['dragenter', 'dragover'] as const) {
  zone?.addEventListener(name, (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
}
zone?.addEventListener('dragleave', () => zone.classList.remove('over'));
zone?.addEventListener('drop', (event) => {
  event.preventDefault();
  zone.classList.remove('over');
  void send([...(event.dataTransfer?.files ?? [])]);
});
