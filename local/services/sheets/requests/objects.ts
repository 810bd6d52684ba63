/** This file carries out the requests about what lies on the grid: named and protected ranges, filter, conditional formats. */
import type { Draft } from '../draft';
import { parseCells } from '../a1';
import { notHere, RequestProblem } from '../problem';
import { coversSheet, mayEdit, PROTECTED_CELL } from '../protection';
import { rectOf, spanOf } from '../ranges';
import { protectionToApi } from '../resource';
import type { ProtectedRangeResource } from '../schema';
import type { Protection } from '../state';
import type { Handler, Handlers } from './handler';

/** Names of named ranges: support.google.com/docs/answer/63175; platform.md §18. */
const MAX_RANGE_NAME_CHARACTERS = 250;
const RANGE_NAME = /^[A-Za-z_]\w*$/;
const R1C1 = /^R\d*C\d*$/i;

function checkName(name: string): void {
  const sound = RANGE_NAME.test(name) && !/^(true|false)$/i.test(name) && parseCells(name) === null && !R1C1.test(name);
  if (!sound || name.length > MAX_RANGE_NAME_CHARACTERS) throw new RequestProblem(`Invalid name: ${name}`);
}

/**
 * The compare half of the store's compare-and-set (platform.md §2): a name or an id that is taken is refused. The wording for the
 * name is observed live; that for the id follows the one observed for a chart's sheet id.
 */
const addNamedRange: Handler<'addNamedRange'> = {
  fields: ['namedRange'],
  run(draft, { namedRange }) {
    const name = namedRange?.name ?? '';
    checkName(name);
    const taken = [...draft.namedRanges, ...draft.lostNames];
    const namedRangeId = namedRange?.namedRangeId ?? draft.ids.text();
    if (namedRangeId === '') throw new RequestProblem('Invalid namedRangeId: it is empty.');
    if (taken.some((held) => held.namedRangeId === namedRangeId)) {
      throw new RequestProblem(`Cannot add named range with ID: ${namedRangeId}, a named range with that ID already exists.`);
    }
    if (taken.some((held) => held.name.toLowerCase() === name.toLowerCase())) {
      throw new RequestProblem(`Cannot add named range with name ${name}, a named range with that name already exists.`);
    }
    const added = { namedRangeId, name, range: spanOf(draft, namedRange?.range) };
    draft.namedRanges = [...draft.namedRanges, added];
    return { addNamedRange: { namedRange: { ...added, range: { ...added.range } } } };
  },
};

const deleteNamedRange: Handler<'deleteNamedRange'> = {
  fields: ['namedRangeId'],
  run(draft, { namedRangeId }) {
    const left = draft.namedRanges.filter((held) => held.namedRangeId !== namedRangeId);
    if (left.length === draft.namedRanges.length) throw new RequestProblem(`No NamedRange with id: ${namedRangeId ?? ''}`);
    draft.namedRanges = left;
  },
};

/** Wordings about a second sheet protection and about warningOnly are live ones: platform.md §18. */
const addProtectedRange: Handler<'addProtectedRange'> = {
  fields: ['protectedRange'],
  run(draft, request) {
    const given = request.protectedRange ?? {};
    if (given.namedRangeId !== undefined || given.tableId !== undefined) throw notHere('A protected range by namedRangeId or tableId');
    const protection = protectionFrom(draft, given);
    const sheet = draft.sheet(protection.range.sheetId);
    if (coversSheet(protection.range) && sheet.protections.some((held) => coversSheet(held.range))) {
      throw new RequestProblem(`Sheet "${sheet.title}" already has sheet protection.`);
    }
    if (draft.sheets.some((each) => each.protections.some((held) => held.protectedRangeId === protection.protectedRangeId))) {
      throw new RequestProblem(
        `Cannot add protected range with ID: ${protection.protectedRangeId}, a protected range with that ID already exists.`,
      );
    }
    draft.change(sheet.sheetId, { protections: [...sheet.protections, protection] });
    return { addProtectedRange: { protectedRange: protectionToApi(protection, draft.actor) } };
  },
};

function protectionFrom(draft: Draft, given: ProtectedRangeResource): Protection {
  const { editors } = given;
  const warningOnly = given.warningOnly === true;
  if (warningOnly && editors !== undefined) throw new RequestProblem('ProtectedRange is warningOnly. Editors cannot be set on it.');
  const users = editors?.users ?? [];
  // Whoever protects a range stays one of its editors: platform.md §2, "neither owner nor current user can be removed".
  const self = draft.actor === null || users.includes(draft.actor.email) ? [] : [draft.actor.email];
  return {
    protectedRangeId: given.protectedRangeId ?? draft.ids.number(),
    range: spanOf(draft, given.range),
    ...(typeof given.description === 'string' ? { description: given.description } : {}),
    warningOnly,
    ...(editors === undefined
      ? {}
      : { editors: { users: [...users, ...self], groups: [...(editors.groups ?? [])], domainUsersCanEdit: editors.domainUsersCanEdit === true } }),
    unprotectedRanges: (given.unprotectedRanges ?? []).map((range) => spanOf(draft, range)),
  };
}

const deleteProtectedRange: Handler<'deleteProtectedRange'> = {
  fields: ['protectedRangeId'],
  run(draft, { protectedRangeId }) {
    for (const sheet of draft.sheets) {
      const found = sheet.protections.find((held) => held.protectedRangeId === protectedRangeId);
      if (found === undefined) continue;
      if (draft.actor !== null && !mayEdit(found, draft.actor)) throw new RequestProblem(PROTECTED_CELL);
      draft.change(sheet.sheetId, { protections: sheet.protections.filter((held) => held !== found) });
      return;
    }
    throw new RequestProblem(`No protected range with id: ${protectedRangeId ?? ''}`);
  },
};

/** Keeps the filter; which rows it hides is not worked out, since reads return hidden rows all the same (platform.md §18). */
const setBasicFilter: Handler<'setBasicFilter'> = {
  fields: ['filter'],
  run(draft, { filter }) {
    const rect = rectOf(draft, filter?.range);
    draft.change(rect.sheetId, { basicFilter: { ...structuredCopy(filter ?? {}), range: { ...spanOf(draft, filter?.range) } } });
  },
};

const clearBasicFilter: Handler<'clearBasicFilter'> = {
  fields: ['sheetId'],
  run(draft, { sheetId }) {
    draft.change(draft.sheet(sheetId).sheetId, { basicFilter: undefined });
  },
};

const addConditionalFormatRule: Handler<'addConditionalFormatRule'> = {
  fields: ['rule', 'index'],
  run(draft, { rule, index }) {
    const ranges = rule?.ranges ?? [];
    const spans = ranges.map((range) => ({ ...spanOf(draft, range) }));
    const [first] = spans;
    if (first === undefined) throw new RequestProblem('A conditional format rule must have at least one range.');
    if (spans.some((span) => span.sheetId !== first.sheetId)) throw new RequestProblem('All ranges of a rule must be on the same sheet.');
    if ((rule?.booleanRule === undefined) === (rule?.gradientRule === undefined)) {
      throw new RequestProblem('A conditional format rule must have either a booleanRule or a gradientRule.');
    }
    const sheet = draft.sheet(first.sheetId);
    for (const span of spans) draft.guard(rectOf(draft, span));
    const rules = [...sheet.conditionalFormats];
    const at = index ?? 0;
    if (at < 0 || at > rules.length) throw new RequestProblem(`Invalid conditional format rule index: ${at}.`);
    rules.splice(at, 0, { ...structuredCopy(rule ?? {}), ranges: spans });
    draft.change(sheet.sheetId, { conditionalFormats: rules });
  },
};

function structuredCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

export const OBJECT_REQUESTS = {
  addNamedRange,
  deleteNamedRange,
  addProtectedRange,
  deleteProtectedRange,
  setBasicFilter,
  clearBasicFilter,
  addConditionalFormatRule,
} satisfies Handlers;
