// SPDX-License-Identifier: Apache-2.0

type Json = Record<string, unknown>;

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
}

/** Reads a FHIR R4 bundle. What is not as FHIR says is left out, never guessed. */
export function summaryOf(bundle: { entry: { resource: Json }[] }): Summary {
  const of = (type: string) => bundle.entry.map((entry) => entry.resource).filter((resource) => resource['resourceType'] === type);
  const [patient] = of('Patient');
  return {
    patient: patient ? humanName(patient) : null,
    birthDate: patient ? text(patient['birthDate']) : null,
    problems: of('Condition').map((one) => line(one, 'code', ['onsetDateTime', 'recordedDate'], 'clinicalStatus')),
    medications: of('MedicationRequest').map((one) => line(one, 'medicationCodeableConcept', ['authoredOn'], 'status')),
    allergies: of('AllergyIntolerance').map((one) => line(one, 'code', ['recordedDate'], 'clinicalStatus')),
    immunisations: of('Immunization').map((one) => line(one, 'vaccineCode', ['occurrenceDateTime'], 'status')),
    results: series(of('Observation')),
  };
}

function line(resource: Json, concept: string, dates: string[], status: string): Line {
  const date = dates.map((name) => text(resource[name])).find((value) => value !== null) ?? null;
  return { text: conceptText(resource[concept]) ?? '?', date, status: text(resource[status]) ?? firstCode(resource[status]) };
}

function series(observations: Json[]): Series[] {
  const byName = new Map<string, Series>();
  for (const observation of observations) {
    const name = conceptText(observation['code']);
    const quantity = object(observation['valueQuantity']);
    const date = text(observation['effectiveDateTime']);
    const value = quantity?.['value'];
    if (name === null || date === null || typeof value !== 'number') continue;
    const unit = text(quantity?.['unit']) ?? '';
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
