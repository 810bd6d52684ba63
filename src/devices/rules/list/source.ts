/**
 * This file recognises by its headers which system a list comes from, and proposes what each of its columns holds. Another system
 * is another set of headers here. What is proposed is shown and can be changed before anything is written.
 *
 * Where the headers come from: Snipe-IT's are those of its importer (snipe/snipe-it, app/Importer/Importer.php, `defaultFieldMap`, and
 * the aliases in app/Livewire/Importer.php) and of its asset list. Incident IQ's are the asset fields of its API, which its grid
 * exports with or without blanks (AssetTag, SerialNumber, LocationRoom, FundingSource, PurchasePoNumber, WarrantyExpirationDate).
 * The Admin console's are those of "Download device list" as of 2026: deviceId, serial number, model, last sync, first sync, os
 * version, org unit path, provision status, asset id, annotated user, annotated location, annotated notes, auto update expiration
 * (a month such as 2022-06), and before that the column names of its page. GAM's are the Admin SDK's field names (`gam print cros`).
 */
import { looksLikeDate } from './dates';
import type { ListTarget } from './fields';
import { readMonths } from './values';

export const LIST_SOURCES = ['Snipe-IT', 'Incident IQ', 'Admin console', 'GAM', 'unknown'] as const;
export type ListSource = (typeof LIST_SOURCES)[number];

/** Headers compare without case, blanks and punctuation: "Serial No.", "serial_no" and "SerialNo" are one. */
export const headerKey = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** Headers that hardly any other system has; two of them tell. */
const SIGNS: Readonly<Record<Exclude<ListSource, 'unknown'>, readonly string[]>> = {
  'Snipe-IT': ['itemname', 'modelno', 'modelname', 'modelnumber', 'checkedoutto', 'checkoutlocation', 'checkouttype', 'defaultlocation', 'purchasecost', 'warrantymonths', 'assetname', 'eoldate', 'requestable', 'statuslabel', 'supplier', 'checkedout', 'lastaudit', 'nextauditdate'],
  'Incident IQ': ['assetid', 'assettypename', 'assettype', 'locationroom', 'locationname', 'room', 'ownername', 'owner', 'fundingsource', 'purchaseponumber', 'ponumber', 'purchaseprice', 'warrantyexpirationdate', 'warrantyexpiration', 'deployeddate', 'purchaseddate', 'modelmanufacturer', 'storageunit', 'lastinventorydate', 'sparepool', 'hasopentickets', 'invoicenumber'],
  'Admin console': ['provisionstatus', 'annotatednotes', 'lastsync', 'firstsync', 'orgunitpath', 'annotateduser', 'annotatedlocation', 'lastpolicyrequest', 'lastpolicysynctime', 'lastenrollmentreason', 'enrollmenttime', 'mostrecentuser', 'policysync', 'majorchromeversion'],
  GAM: ['annotatedassetid', 'orgunitid', 'orgunitpath', 'autoupdateexpiration', 'autoupdatethrough', 'lastenrollmenttime', 'recentusers0email', 'recentusersemail', 'annotateduser', 'annotatedlocation', 'supportenddate', 'platformversion'],
};

/** These belong to one system and to no other. */
const PROOFS: Readonly<Partial<Record<string, ListSource>>> = {
  provisionstatus: 'Admin console',
  annotatednotes: 'Admin console',
  annotatedassetid: 'GAM',
  orgunitid: 'GAM',
  recentusers0email: 'GAM',
  lastenrollmenttime: 'GAM',
  checkoutlocation: 'Snipe-IT',
  checkedoutto: 'Snipe-IT',
  locationroom: 'Incident IQ',
  purchaseponumber: 'Incident IQ',
  assettypename: 'Incident IQ',
};

const PROOF_WEIGHT = 5;
/** Fewer signs than this could be anybody's. */
const LEAST_WEIGHT = 2;

/** The system that most of the headers speak for; `unknown` where none stands out. */
export function sourceOf(headers: readonly string[]): ListSource {
  const keys = new Set(headers.map(headerKey));
  const weights = (Object.keys(SIGNS) as Exclude<ListSource, 'unknown'>[]).map((source) => {
    const signs = SIGNS[source].filter((sign) => keys.has(sign)).length;
    const proofs = [...keys].filter((key) => PROOFS[key] === source).length;
    return { source, weight: signs + PROOF_WEIGHT * proofs };
  });
  const [first, second] = weights.sort((a, b) => b.weight - a.weight);
  if (first === undefined || first.weight < LEAST_WEIGHT || first.weight === second?.weight) return 'unknown';
  return first.source;
}

type Spellings = Readonly<Partial<Record<ListTarget, readonly string[]>>>;

/** What a header means wherever it stands, best first. */
const ANYWHERE: Spellings = {
  serial: ['serialnumber', 'serial', 'serialno', 'serialnum', 'sn', 'deviceserial', 'deviceserialnumber', 'servicetag', 'seriennummer'],
  assetTag: ['assettag', 'tag', 'tagnumber', 'tagno', 'assetnumber', 'assetno', 'barcode', 'inventorynumber', 'inventorytag', 'districttag', 'propertytag', 'assetid'],
  kind: ['kind', 'devicetype', 'assettype', 'assettypename', 'category', 'categoryname', 'type', 'producttype'],
  model: ['model', 'modelname', 'devicemodel', 'productname', 'makemodel'],
  schoolId: ['schoolid', 'school', 'schoolname', 'schoolcode', 'building', 'buildingname', 'buildingcode', 'campus', 'site', 'sitename'],
  purpose: ['purpose', 'usage', 'use', 'assignmenttype'],
  status: ['status', 'statusname', 'statuslabel', 'assetstatus', 'state'],
  condition: ['condition', 'devicecondition', 'physicalcondition'],
  home: ['homeplace', 'home', 'homelocation', 'cart', 'storagelocation', 'homeroom', 'defaultlocation'],
  place: ['placenow', 'place', 'room', 'roomnumber', 'roomname', 'locationroom', 'currentlocation', 'location'],
  purchasedOn: ['purchased', 'purchasedate', 'purchaseddate', 'datepurchased', 'dateofpurchase', 'acquired', 'acquisitiondate', 'dateacquired', 'boughton'],
  cost: ['cost', 'purchasecost', 'purchaseprice', 'price', 'unitcost', 'unitprice', 'originalcost', 'amount'],
  funding: ['fundingsource', 'funding', 'fund', 'fundsource', 'grant', 'budget', 'budgetcode'],
  order: ['ordernumber', 'order', 'purchaseorder', 'purchaseordernumber', 'po', 'ponumber', 'pono', 'purchaseponumber'],
  warrantyUntil: ['warrantyuntil', 'warrantyexpires', 'warrantyexpiration', 'warrantyexpirationdate', 'warrantyend', 'warrantyenddate', 'warrantyexpiry', 'warrantydate'],
  updatesUntil: ['updatesuntil', 'autoupdateexpiration', 'autoupdateexpirationdate', 'autoupdatethrough', 'aue', 'auedate', 'endofsupport', 'endofsupportdate', 'supportenddate', 'eoldate', 'asseteoldate'],
  remark: ['remark', 'remarks', 'notes', 'note', 'comments', 'comment', 'description', 'assetnotes'],
  previousTags: ['previoustags', 'previoustag', 'oldtag', 'oldassettag', 'formertag', 'formerassettag'],
  warrantyMonths: ['warrantymonths', 'warrantyinmonths', 'warrantylength'],
  holder: ['holder', 'assignedto', 'assigneduser', 'checkedoutto', 'assignee', 'owner', 'ownername', 'owneremail', 'user', 'username', 'useremail', 'email', 'emailaddress', 'student', 'studentname', 'studentid', 'studentnumber', 'studentemail', 'fullname', 'firstname', 'lastname', 'borrower', 'annotateduser', 'mostrecentuser', 'recentusers', 'recentusers0email', 'recentusersemail', 'employeeno', 'employeenumber'],
};

/** What differs from one system to another. A header that means something else there stands under null. */
const THERE: Readonly<Record<ListSource, { readonly means: Spellings; readonly ignored: readonly string[] }>> = {
  // An item's name is often its tag once more; its location is where it is now, the default location where it belongs.
  'Snipe-IT': { means: { model: ['modelname', 'model'], home: ['defaultlocation'], place: ['location'] }, ignored: ['modelno', 'modelnumber', 'assetname', 'itemname', 'checkouttype'] },
  // A location of Incident IQ is a school, and the room stands beside it.
  'Incident IQ': { means: { schoolId: ['location', 'locationname'], place: ['locationroom', 'room', 'roomname', 'locationdetails'] }, ignored: ['assetid', 'name', 'state'] },
  // What the console says of an enrolled device comes by itself every night; its status and unit are no business of a list.
  'Admin console': { means: { assetTag: ['assetid'] }, ignored: ['provisionstatus', 'status', 'location', 'annotatedlocation', 'notes', 'annotatednotes', 'state'] },
  GAM: { means: { assetTag: ['annotatedassetid'] }, ignored: ['status', 'annotatedlocation', 'notes', 'state'] },
  unknown: { means: {}, ignored: [] },
};

/** Of a warranty column the values tell whether it holds months or the last day. */
const WARRANTY = 'warranty';

function warrantyOf(examples: readonly string[]): ListTarget | null {
  if (examples.length === 0) return null;
  if (examples.every((text) => readMonths(text) !== null)) return 'warrantyMonths';
  return examples.every(looksLikeDate) ? 'warrantyUntil' : null;
}

export interface ListColumn {
  readonly header: string;
  /** Some of what stands in it, each text once. */
  readonly examples: readonly string[];
}

/** What each column is proposed to hold; null is left out. No field is given to two columns: the first and best spelling has it. */
export function proposeColumns(source: ListSource, columns: readonly ListColumn[]): readonly (ListTarget | null)[] {
  const keys = columns.map((column) => headerKey(column.header));
  const { means, ignored } = THERE[source];
  const proposed: (ListTarget | null)[] = columns.map(() => null);
  const taken = new Set<ListTarget>();
  const give = (spellings: Spellings): void => {
    for (const [name, words] of Object.entries(spellings)) {
      const target = name as ListTarget;
      // Everything that names somebody is left out, however many columns that are.
      if (target === 'holder') continue;
      for (const word of words) {
        const at = keys.findIndex((key, place) => key === word && proposed[place] === null && !ignored.includes(key));
        if (at < 0 || taken.has(target)) continue;
        proposed[at] = target;
        taken.add(target);
      }
    }
  };
  give(means);
  give(ANYWHERE);
  keys.forEach((key, at) => {
    if (proposed[at] !== null || ignored.includes(key)) return;
    if (ANYWHERE.holder?.includes(key) === true) proposed[at] = 'holder';
    if (key !== WARRANTY) return;
    const target = warrantyOf(columns[at]?.examples ?? []);
    if (target === null || taken.has(target)) return;
    proposed[at] = target;
    taken.add(target);
  });
  return proposed;
}
