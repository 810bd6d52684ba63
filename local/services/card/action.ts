/** This file serves what pressing something does: call a function of the script, or open an address. */
import { ServiceError, signatureMismatch } from '../../kernel/errors';
import type { Execution } from '../../kernel/execution';
import { Served } from '../../kernel/served';
import { required, text } from './arguments';
import type { ActionView } from './view';

export class Action extends Served {
  readonly interfaceName = 'Card_Service.Action';
  #functionName = '';
  #parameters: Readonly<Record<string, string>> = {};

  constructor(private readonly execution: Execution) {
    super();
  }

  setFunctionName(functionName: unknown): this {
    this.#functionName = text('Action.setFunctionName', functionName);
    return this;
  }

  /** A "string→string map": `parameters` of developers.google.com/workspace/add-ons/concepts/event-objects. */
  setParameters(parameters: unknown): this {
    if (typeof parameters !== 'object' || parameters === null || !Object.values(parameters).every((value) => typeof value === 'string')) {
      throw signatureMismatch('CardService.Action.setParameters', [parameters]);
    }
    this.#parameters = { ...(parameters as Record<string, string>) };
    return this;
  }

  /** Google finds out at the press that a function is missing or private; here the card is not built at all. */
  get view(): ActionView {
    const functionName = required('the function name of an action', this.#functionName);
    if (functionName.endsWith('_') || !this.execution.spec.project.functions.has(functionName)) throw new ServiceError(`Script function not found: ${functionName}`);
    return { functionName, parameters: this.#parameters };
  }
}

export class OpenLink extends Served {
  readonly interfaceName = 'Card_Service.OpenLink';
  #url = '';

  constructor(private readonly execution: Execution) {
    super();
  }

  setUrl(url: unknown): this {
    this.#url = text('OpenLink.setUrl', url);
    return this;
  }

  /**
   * "links rendered by the add-on must match a prefix in this list", "a list of HTTPS URL prefixes", required where there are links:
   * `openLinkUrlPrefixes` of developers.google.com/apps-script/manifest/addons.
   */
  get url(): string {
    const url = required('the URL of an OpenLink', this.#url);
    const prefixes = this.execution.spec.project.manifest.addOns?.common?.openLinkUrlPrefixes ?? [];
    if (!url.startsWith('https://') || !prefixes.some((prefix) => url.startsWith(prefix))) {
      throw new ServiceError(`The URL ${url} does not match any of the openLinkUrlPrefixes of the manifest.`);
    }
    return url;
  }
}
