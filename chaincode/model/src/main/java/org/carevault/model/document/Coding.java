// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

/** A FHIR Coding: the system's URI and the code in it. */
public record Coding(String system, String code) {
    static Coding dicom(String code) {
        return new Coding("http://dicom.nema.org/resources/ontology/DCM", code);
    }

    static Coding rest(String interaction) {
        return new Coding("http://hl7.org/fhir/restful-interaction", interaction);
    }
}
