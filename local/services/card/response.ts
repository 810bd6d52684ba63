/** This file serves what a callback answers: cards to lay on one another, and a line that passes. */
import { ServiceError } from '../../kernel/errors';
import { Served } from '../../kernel/served';
import { part, required, text } from './arguments';
import { Card } from './card';
import type { ResponseView, Step } from './view';

export class Navigation extends Served {
  readonly interfaceName = 'Card_Service.Navigation';
  readonly #steps: Step[] = [];

  pushCard(card: unknown): this {
    this.#steps.push({ step: 'push', card: part('Navigation.pushCard', card, Card).view });
    return this;
  }

  updateCard(card: unknown): this {
    this.#steps.push({ step: 'update', card: part('Navigation.updateCard', card, Card).view });
    return this;
  }

  popToRoot(): this {
    this.#steps.push({ step: 'root' });
    return this;
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }
}

export class Notification extends Served {
  readonly interfaceName = 'Card_Service.Notification';
  #text = '';

  setText(value: unknown): this {
    this.#text = text('Notification.setText', value);
    return this;
  }

  get text(): string {
    return required('the text of a Notification', this.#text);
  }
}

export class ActionResponse extends Served {
  readonly interfaceName = 'Card_Service.ActionResponse';

  constructor(readonly view: ResponseView) {
    super();
  }
}

export class ActionResponseBuilder extends Served {
  readonly interfaceName = 'Card_Service.ActionResponseBuilder';
  #navigation: Navigation | null = null;
  #notification: Notification | null = null;

  setNavigation(navigation: unknown): this {
    this.#navigation = part('ActionResponseBuilder.setNavigation', navigation, Navigation);
    return this;
  }

  setNotification(notification: unknown): this {
    this.#notification = part('ActionResponseBuilder.setNotification', notification, Notification);
    return this;
  }

  /** Builds and validates (reference/card-service/action-response-builder#build); that an empty one is not valid is the strict reading. */
  build(): ActionResponse {
    const steps = this.#navigation?.steps ?? [];
    const notification = this.#notification?.text ?? null;
    if (steps.length === 0 && notification === null) throw new ServiceError('Invalid action response: it does nothing.');
    return new ActionResponse({ steps, notification });
  }
}
