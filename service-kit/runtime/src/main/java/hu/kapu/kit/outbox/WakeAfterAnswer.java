package hu.kapu.kit.outbox;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Wakes the relay when the answer of a request that wrote events leaves, which is after its commit. */
public class WakeAfterAnswer {
    private final OutboxSignal signal;
    private final Relay relay;

    WakeAfterAnswer(OutboxSignal signal, Relay relay) {
        this.signal = signal;
        this.relay = relay;
    }

    @ServerResponseFilter
    public void wake() {
        if (signal.lower()) {
            relay.wake();
        }
    }
}
