/** This file holds what stands in mails about a request above the link to where it stands; the link follows in a paragraph of its own. */
import type { Language } from './languages';

export interface StatusLinkWords {
  readonly look: string;
}

export const statusLink: Readonly<Record<Language, StatusLinkWords>> = {
  en: { look: 'You can see at any time where your request stands:' },
  es: { look: 'Puede ver en cualquier momento cómo va su solicitud:' },
  ht: { look: 'Ou ka gade nenpòt lè kote demann ou an ye:' },
  pt: { look: 'Você pode ver a qualquer momento como está o seu pedido:' },
  vi: { look: 'Quý vị có thể xem bất cứ lúc nào yêu cầu của mình đang ở bước nào:' },
  zh: { look: '您可以随时查看您的求助进展：' },
  ar: { look: 'يمكنكم في أي وقت معرفة أين وصل طلبكم:' },
  so: { look: 'Waqti kasta waxaad eegi kartaa halka uu codsigaagu marayo:' },
  fr: { look: 'Vous pouvez voir à tout moment où en est votre demande\u00a0:' },
};
