package hu.kapu.gateway.oidc.client;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Tells operators that somebody called as a client and did not prove it. A client is named only where it is registered:
 * anything else may be what a stranger typed, or a secret in the wrong place.
 */
@ApplicationScoped
class FailedClients {
    static final String METRIC = "kapu.client.authentication.failed";
    private static final Logger LOG = Logger.getLogger(FailedClients.class);
    private static final String NOT_REGISTERED = "not-registered";

    private final MeterRegistry metrics;

    FailedClients(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /**
     * Writes it down.
     *
     * @param registered the client that was named, if there is such a one
     * @param path of the endpoint called
     */
    void add(Optional<String> registered, String path) {
        String client = registered.orElse(NOT_REGISTERED);
        LOG.warnf("client %s did not prove itself at %s", client, path);
        metrics.counter(METRIC, "client", client, "endpoint", path).increment();
    }
}
