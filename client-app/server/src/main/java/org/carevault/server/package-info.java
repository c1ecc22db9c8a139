// SPDX-License-Identifier: Apache-2.0
/**
 * The organisation's app: relay, objects and the disposable read model around ledger and store.
 *
 * <p>May use: the model, the Fabric Gateway, Javalin, minio-java, jackson-databind.
 */
package org.carevault.server;
