// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.lang.reflect.Method;
import java.util.List;
import org.carevault.model.ErrorCode;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.ContractRuntimeException;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.hyperledger.fabric.contract.execution.ExecutionFactory;
import org.hyperledger.fabric.contract.execution.ExecutionService;
import org.hyperledger.fabric.contract.execution.InvocationRequest;
import org.hyperledger.fabric.contract.routing.RoutingRegistry;
import org.hyperledger.fabric.contract.routing.impl.RoutingRegistryImpl;
import org.hyperledger.fabric.shim.Chaincode.Response;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ResponseUtils;

/**
 * Routes calls to the contracts with the shim's own registry and execution service. The shim's {@code ContractRouter}
 * would first scan every jar on the class path twice, which is most of its start-up time and memory; here the contracts
 * are named. Thread-safe.
 */
final class Router {
    static final List<Class<? extends ContractInterface>> CONTRACTS = List.of(
            MemberContract.class, ConsentContract.class, DocumentReferenceContract.class, AuditEventContract.class);

    private final RoutingRegistry registry = new RoutingRegistryImpl();
    private final ExecutionService execution =
            ExecutionFactory.getInstance().createExecutionService(new TextSerializers());

    Router() {
        CONTRACTS.forEach(this::add);
    }

    // The registry is typed for one interface where it means any implementation of it.
    @SuppressWarnings("unchecked")
    private void add(Class<? extends ContractInterface> contract) {
        var definition = registry.addNewContract((Class<ContractInterface>) contract);
        for (Method method : contract.getMethods()) {
            if (method.isAnnotationPresent(Transaction.class)) {
                definition.addTxFunction(method);
            }
        }
    }

    /** Exactly function and argument: the execution service would ignore more and break on less. */
    Response invoke(ChaincodeStub stub) {
        if (stub.getArgs().size() != 2) {
            return refusal("a call has a function and one argument");
        }
        InvocationRequest request = ExecutionFactory.getInstance().createRequest(stub);
        if (!registry.containsRoute(request)) {
            return refusal("there is no such function");
        }
        try {
            return execution.executeRequest(registry.getTxFn(request), request, stub);
        } catch (ContractRuntimeException logged) {
            return ResponseUtils.newErrorResponse("the chaincode failed");
        }
    }

    private static Response refusal(String detail) {
        return ResponseUtils.newErrorResponse(ErrorCode.BAD_ARGUMENT + ": " + detail);
    }
}
