// SPDX-License-Identifier: Apache-2.0

type Json = Record<string, unknown>;

const MEDICATIONS = ['MedicationRequest', 'MedicationStatement'];
const ERROR = 'entered-in-error';

/** A line of a summary: what, and since when or on which day. */
export interface Line {
  text: string;
  date: string | null;
  /** As FHIR codes it, for example `active`. */
  status: string | null;
}

/** Results of one kind in the order of time. */
export interface Series {
  name: string;
  unit: string;
  values: { date: string; value: number }[];
}

/** What a reader wants to know of a bundle first. Only coded texts and numbers are taken; the `text.div` of a resource never is. */
export interface Summary {
  patient: string | null;
  birthDate: string | null;
  problems: Line[];
  medications: Line[];
  allergies: Line[];
  immunisations: Line[];
  results: Series[];
  /** How many of the bundle's entries stand in none of these, or only in part. */
  left: number;
}

interface Bundle {
  entry: { fullUrl?: unknown; resource: Json }[];
}

/** Reads a FHIR R4 bundle. What is not as FHIR says, or was entered in error or refuted, is left out and counted, never guessed. */
export function summaryOf(bundle: Bundle): Summary {
  const standing = bundle.entry.map(({ resource }) => resource).filter(stands);
  const of = (...types: string[]) => standing.filter(({ resourceType }) => types.includes(String(resourceType)));
  const [patient] = of('Patient');
  const medications = of(...MEDICATIONS);
  const observations = of('Observation');
  const shown = new Set([
    patient,
    ...of('Condition', 'AllergyIntolerance', 'Immunization'),
    ...medications,
    ...medications.map((one) => beside(bundle, one)),
    ...observations.filter((one) => measures(one).length > 0 && measures(one).length === values(one)),
  ]);
  return {
    patient: patient ? humanName(patient) : null,
    birthDate: patient ? text(patient['birthDate']) : null,
    problems: of('Condition').map((one) => line(one, 'code', ['onsetDateTime', 'recordedDate'], 'clinicalStatus')),
    medications: medications.map((one) => ({
      ...line(one, 'medicationCodeableConcept', ['authoredOn', 'effectiveDateTime', 'dateAsserted'], 'status'),
      text: conceptText(one['medicationCodeableConcept']) ?? referenced(bundle, one) ?? '?',
    })),
    allergies: of('AllergyIntolerance').map((one) => line(one, 'code', ['recordedDate'], 'clinicalStatus')),
    immunisations: of('Immunization').map((one) => line(one, 'vaccineCode', ['occurrenceDateTime'], 'status')),
    results: series(observations),
    left: bundle.entry.filter(({ resource }) => !shown.has(resource)).length,
  };
}

function stands(resource: Json): boolean {
  const verified = firstCode(resource['verificationStatus']);
  return resource['status'] !== ERROR && verified !== ERROR && verified !== 'refuted';
}

/** A medication that stands beside, as another entry or inside; or what the reference says of it. */
function referenced(bundle: Bundle, resource: Json): string | null {
  const inside = list(resource['contained']).map(object).find((one) => referenceOf(resource) === `#${String(one?.['id'])}`);
  return conceptText((inside ?? beside(bundle, resource))?.['code']) ?? text(object(resource['medicationReference'])?.['display']);
}

/** The entry that names what is taken, where the line does not name it itself. */
function beside({ entry }: Bundle, resource: Json): Json | undefined {
  const name = conceptText(resource['medicationCodeableConcept']) === null ? referenceOf(resource) : '';
  return entry.find((one) => one.fullUrl === name || `Medication/${String(one.resource['id'])}` === name)?.resource;
}

function referenceOf(resource: Json): string {
  return text(object(resource['medicationReference'])?.['reference']) ?? '';
}

function line(resource: Json, concept: string, dates: string[], status: string): Line {
  const date = dates.map((name) => text(resource[name])).find((value) => value !== null) ?? null;
  return { text: conceptText(resource[concept]) ?? '?', date, status: text(resource[status]) ?? firstCode(resource[status]) };
}

interface Measure {
  name: string;
  unit: string;
  date: string;
  value: number;
}

/** The numbers of a result and of its parts, such as both of a blood pressure; "less than 5" is no number. */
function measures(observation: Json): Measure[] {
  const date = text(observation['effectiveDateTime']);
  return parts(observation).flatMap((one) => {
    const name = conceptText(one?.['code']);
    const quantity = object(one?.['valueQuantity']);
    const value = quantity?.['value'];
    const measured = name !== null && date !== null && typeof value === 'number' && quantity?.['comparator'] === undefined;
    return measured ? [{ name, unit: text(quantity?.['unit']) ?? '', date, value }] : [];
  });
}

/** How many values a result says that it has, of whatever type, as do its parts. */
function values(observation: Json): number {
  return parts(observation).filter((one) => Object.keys(one ?? {}).some((name) => /^(value[A-Z]|dataAbsentReason$)/.test(name))).length;
}

function parts(observation: Json): (Json | null)[] {
  return [observation, ...list(observation['component']).map(object)];
}

function series(observations: Json[]): Series[] {
  const byName = new Map<string, Series>();
  for (const { name, unit, date, value } of observations.flatMap(measures)) {
    const found = byName.get(`${name} ${unit}`) ?? { name, unit, values: [] };
    found.values.push({ date, value });
    byName.set(`${name} ${unit}`, found);
  }
  return [...byName.values()].map((one) => ({ ...one, values: one.values.sort((a, b) => (a.date < b.date ? -1 : 1)) }));
}

function humanName(patient: Json): string | null {
  const name = object(list(patient['name'])[0]);
  const given = list(name?.['given']).map(text).filter(Boolean);
  return [...given, text(name?.['family'])].filter(Boolean).join(' ') || text(name?.['text']);
}

function conceptText(concept: unknown): string | null {
  const of = object(concept);
  return text(of?.['text']) ?? text(object(list(of?.['coding'])[0])?.['display']);
}

function firstCode(concept: unknown): string | null {
  return text(object(list(object(concept)?.['coding'])[0])?.['code']);
}

function object(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

// Signs that turn the direction of writing can make one text look like another.
function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.replace(/[\u0000-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '') : null;
}
