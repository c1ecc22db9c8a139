// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where an object store answers: S3 over HTTP, so nothing else is an address of one. */
final class StoreAddress implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
        if (!isWeb(text)) {
            throw new TypeConversionException("a store's address looks like http://127.0.0.1:17050");
        }
        return text;
    }

    private static boolean isWeb(String text) {
        try {
            URI address = URI.create(text);
            return address.getHost() != null && address.getScheme().matches("(?i)https?");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
