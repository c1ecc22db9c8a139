// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The chaincode package that an organisation's peer has installed.
 *
 * @param text {@code carevault_VERSION:HASH}
 */
public record PackageId(String text) {

    /** Reads what the ledger wrote when it installed the package. */
    public static PackageId of(Path home, String msp) throws IOException {
        var file = home.resolve("run/organisations").resolve(msp).resolve("chaincode.id");
        return new PackageId(Files.readString(file).strip());
    }

    /** The version of the definition that it was made for, from its label. */
    public String version() {
        var label = text.substring(0, text.indexOf(':'));
        return label.substring(label.lastIndexOf('_') + 1);
    }
}
