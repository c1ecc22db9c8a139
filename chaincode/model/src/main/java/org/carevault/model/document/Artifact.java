// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import org.carevault.model.json.Token;

/** What a recorded build is of. */
public enum Artifact implements Token {
    CHAINCODE("chaincode"),
    WEB("web");

    private final String text;

    Artifact(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** The constant of this text; {@link IllegalArgumentException} for an unknown one. */
    public static Artifact of(String text) {
        for (Artifact artifact : values()) {
            if (artifact.text.equals(text)) {
                return artifact;
            }
        }
        throw new IllegalArgumentException("the artifact is not known");
    }
}
