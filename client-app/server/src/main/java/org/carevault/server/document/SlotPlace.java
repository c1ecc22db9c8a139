// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import java.util.Optional;

/**
 * Where a slot is to be left.
 *
 * @param owner the reader's medical ID
 * @param record what the object will be a version of, as its uploader says; empty means a record that the chain does not have yet
 */
record SlotPlace(String object, String owner, Optional<String> record) {
    static final String RECORD = "X-CareVault-Record";
}
