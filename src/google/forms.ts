/** This file reads the answers that a form's own store holds. */
import type { FormAnswer, Forms } from '../base/ports';
import { UserError } from '../base/codes';
import { ofKind } from './form-builder';

function answerOf(response: GoogleAppsScript.Forms.FormResponse): FormAnswer {
  const answers = new Map<number, string | readonly string[]>();
  for (const item of response.getItemResponses()) {
    const given = item.getResponse();
    // Text questions on pages that nobody saw come too, empty; asking each for its number would be most of the work.
    if (given === '') continue;
    answers.set(item.getItem().getId(), typeof given === 'string' ? given : (given as readonly string[]));
  }
  return {
    responseId: response.getId(),
    at: response.getTimestamp().getTime(),
    email: response.getRespondentEmail(),
    answers,
  };
}

export const formAnswers: Forms = {
  answersSince(formId, since) {
    const form = FormApp.openById(formId);
    const responses = since === null ? form.getResponses() : form.getResponses(new Date(since));
    return responses.map(answerOf).sort((a, b) => a.at - b.at);
  },
  erase(formId, responseIds) {
    const form = FormApp.openById(formId);
    const standing = new Set(form.getResponses().map((response) => response.getId()));
    for (const id of responseIds) if (standing.has(id)) form.deleteResponse(id);
  },
  setLists(formId, lists) {
    const form = FormApp.openById(formId);
    for (const [id, choices] of lists) {
      const item = form.getItemById(id);
      if (item === null) throw new UserError('form-changed', { form: form.getTitle() });
      item.asListItem().setChoiceValues([...choices]);
    }
  },
  reword(formId, wordings) {
    const form = FormApp.openById(formId);
    const pages = form.getItems(FormApp.ItemType.PAGE_BREAK);
    for (const { kind, at, title, help } of wordings) {
      const item = kind === 'page' ? pages[at] : form.getItemById(at);
      if (item === null || item === undefined) throw new UserError('form-changed', { form: form.getTitle() });
      const question = ofKind(item, kind);
      question.setTitle(title);
      question.setHelpText(help);
    }
  },
  prefilledUrl(formId, answers) {
    const form = FormApp.openById(formId);
    const response = form.createResponse();
    for (const [id, answer] of answers) {
      const item = form.getItemById(id);
      if (item === null) throw new UserError('form-changed', { form: form.getTitle() });
      const question = item.getType() === FormApp.ItemType.LIST ? item.asListItem() : item.asTextItem();
      response.withItemResponse(question.createResponse(answer));
    }
    return response.toPrefilledUrl();
  },
  missing(formId, items) {
    const standing = new Set(FormApp.openById(formId).getItems().map((item) => item.getId()));
    return items.filter((id) => !standing.has(id));
  },
};
