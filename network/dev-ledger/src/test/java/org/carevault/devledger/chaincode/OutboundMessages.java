// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.chaincode;

import io.grpc.stub.ClientCallStreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;

/** The far end of a stream: remembers what it is sent and may react to it. */
final class OutboundMessages extends ClientCallStreamObserver<ChaincodeMessage> {
    private final List<ChaincodeMessage> messages = new ArrayList<>();
    private Consumer<ChaincodeMessage> reaction = message -> {};
    private boolean completed;

    /** Reacts to transactions only. */
    void answerWith(Consumer<ChaincodeMessage> answer) {
        reaction = message -> {
            if (message.getType() == ChaincodeMessage.Type.TRANSACTION) {
                answer.accept(message);
            }
        };
    }

    List<ChaincodeMessage.Type> types() {
        return messages.stream().map(ChaincodeMessage::getType).toList();
    }

    ChaincodeMessage last() {
        return messages.get(messages.size() - 1);
    }

    boolean isCompleted() {
        return completed;
    }

    @Override
    public void onNext(ChaincodeMessage message) {
        messages.add(message);
        reaction.accept(message);
    }

    @Override
    public void onError(Throwable problem) {
        completed = true;
    }

    @Override
    public void onCompleted() {
        completed = true;
    }

    @Override
    public void cancel(String message, Throwable cause) {
        completed = true;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setOnReadyHandler(Runnable handler) {
        handler.run();
    }

    @Override
    public void request(int count) {
        assert count > 0;
    }

    @Override
    public void setMessageCompression(boolean enable) {
        assert !enable;
    }

    @Override
    public void disableAutoInboundFlowControl() {
        throw new IllegalStateException("the stream leaves flow control as it is");
    }
}
