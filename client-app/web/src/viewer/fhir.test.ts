// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { summaryOf } from './fhir';

const of = (...resources: Record<string, unknown>[]) => summaryOf({ entry: resources.map((resource) => ({ resource })) });

test('a bundle is read as its problems, medications, allergies, immunisations and results', () => {
  const summary = of(
    { resourceType: 'Patient', name: [{ given: ['Asha'], family: 'Rao' }], birthDate: '1980-02-03' },
    { resourceType: 'Condition', code: { text: 'Asthma' }, onsetDateTime: '2001-01-01', clinicalStatus: { coding: [{ code: 'active' }] } },
    { resourceType: 'MedicationRequest', medicationCodeableConcept: { coding: [{ display: 'Salbutamol' }] }, status: 'active' },
    { resourceType: 'AllergyIntolerance', code: { text: 'Penicillin' } },
    { resourceType: 'Immunization', vaccineCode: { text: 'Tetanus' }, occurrenceDateTime: '2020-05-05' },
  );

  expect(summary.patient).toBe('Asha Rao');
  expect(summary.problems).toEqual([{ text: 'Asthma', date: '2001-01-01', status: 'active' }]);
  expect(summary.medications[0]?.text).toBe('Salbutamol');
  expect(summary.allergies[0]?.text).toBe('Penicillin');
  expect(summary.immunisations[0]?.date).toBe('2020-05-05');
});

test('results of one kind are one series in the order of time', () => {
  const result = (date: string, value: number) => ({
    resourceType: 'Observation',
    code: { text: 'Glucose' },
    effectiveDateTime: date,
    valueQuantity: { value, unit: 'mg/dL' },
  });

  expect(of(result('2024-02-01', 99), result('2023-02-01', 90)).results).toEqual([
    { name: 'Glucose', unit: 'mg/dL', values: [{ date: '2023-02-01', value: 90 }, { date: '2024-02-01', value: 99 }] },
  ]);
});

test('the text of a resource is never taken, and signs that turn the writing are taken out', () => {
  const summary = of({ resourceType: 'Condition', text: { div: '<div><script>1</script></div>' }, code: { text: 'As\u202ethma' } });

  expect(summary.problems[0]?.text).toBe('Asthma');
  expect(JSON.stringify(summary)).not.toContain('script');
});

test('what is not as FHIR says is left out', () => {
  const summary = of({ resourceType: 'Observation', code: 5, valueQuantity: { value: 'many' } }, { resourceType: 'Patient', name: 'Asha' });

  expect(summary.results).toEqual([]);
  expect(summary.patient).toBeNull();
});

test('both numbers of a blood pressure are results, and "less than" is none', () => {
  const part = (text: string, value: number, more = {}) => ({ code: { text }, valueQuantity: { value, unit: 'mmHg', ...more } });
  const pressure = { resourceType: 'Observation', code: { text: 'Blood pressure' }, effectiveDateTime: '2024-02-01', component: [part('Systolic', 117), part('Diastolic', 63)] };
  const trace = { resourceType: 'Observation', effectiveDateTime: '2024-02-01', ...part('Troponin', 5, { comparator: '<' }) };

  const summary = of(pressure, trace);

  expect(summary.results.map(({ name, values }) => [name, values[0]?.value])).toEqual([
    ['Systolic', 117],
    ['Diastolic', 63],
  ]);
  expect(summary.left).toBe(1);
});

test('a medication is found where its statement points to', () => {
  const statement = (reference: string, more = {}) => ({ resourceType: 'MedicationStatement', medicationReference: { reference }, ...more });
  const summary = of(
    { resourceType: 'Medication', id: 'm1', code: { text: 'Metformin' } },
    statement('Medication/m1'),
    statement('#inside', { contained: [{ id: 'inside', code: { text: 'Insulin' } }] }),
    { resourceType: 'MedicationStatement', medicationReference: { display: 'Warfarin' } },
  );

  expect(summary.medications.map(({ text }) => text)).toEqual(['Metformin', 'Insulin', 'Warfarin']);
});

test('what was entered by mistake or ruled out is not told as true, and everything that is not shown is counted', () => {
  const summary = of(
    { resourceType: 'Condition', code: { text: 'Stroke' }, verificationStatus: { coding: [{ code: 'refuted' }] } },
    { resourceType: 'Observation', status: 'entered-in-error', code: { text: 'Glucose' }, effectiveDateTime: '2024-02-01', valueQuantity: { value: 900 } },
    { resourceType: 'Procedure', code: { text: 'Biopsy' } },
    { resourceType: 'Patient', name: [{ family: 'Rao' }] },
  );

  expect([summary.problems, summary.results, summary.left]).toEqual([[], [], 3]);
});

test('a medication that its statement shows is not counted as left out, and one that nothing points to is', () => {
  const medication = (id: string) => ({ resourceType: 'Medication', id, code: { text: id } });
  const statement = { resourceType: 'MedicationStatement', medicationReference: { reference: 'Medication/metformin' } };

  expect(of(medication('metformin'), statement).left).toBe(0);
  expect(of(medication('metformin'), statement, medication('insulin')).left).toBe(1);
});

test('a result of which only a part is shown is counted, and one that is shown whole is not', () => {
  const result = (...component: unknown[]) => ({ resourceType: 'Observation', code: { text: 'Pressure' }, effectiveDateTime: '2024-02-01', component });
  const systolic = { code: { text: 'Systolic' }, valueQuantity: { value: 117 } };
  const words = { code: { text: 'Position' }, valueCodeableConcept: { text: 'lying' } };

  expect(of(result(systolic)).left).toBe(0);
  const partly = of(result(systolic, words));
  expect([partly.results.length, partly.left]).toEqual([1, 1]);
  expect(of({ ...result(systolic), valueString: 'too high' }).left).toBe(1);
});

test('one patient is what the bundle is about, and another one is counted', () => {
  const patient = (family: string) => ({ resourceType: 'Patient', name: [{ family }] });

  const summary = of(patient('Rao'), patient('Iyer'));

  expect([summary.patient, summary.left]).toEqual(['Rao', 1]);
});
