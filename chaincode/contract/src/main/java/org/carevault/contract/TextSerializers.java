// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import org.hyperledger.fabric.contract.annotation.Serializer;
import org.hyperledger.fabric.contract.execution.JSONTransactionSerializer;
import org.hyperledger.fabric.contract.execution.SerializerInterface;
import org.hyperledger.fabric.contract.routing.impl.SerializerRegistryImpl;

/** The shim's default serializer for everything; all arguments and answers of the contracts are texts. */
final class TextSerializers extends SerializerRegistryImpl {
    private final SerializerInterface serializer = new JSONTransactionSerializer();

    @Override
    public SerializerInterface getSerializer(String name, Serializer.TARGET target) {
        return serializer;
    }
}
