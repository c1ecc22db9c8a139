// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.json;

/** A value that JSON shows as one string: an identifier, a hash, a code. */
public interface Token {
    /** The one canonical form. */
    String text();
}
