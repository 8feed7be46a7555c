package hu.kapu.gateway.oidc.client;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
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

    private final MeterProvider<Counter> failed;

    FailedClients(MeterRegistry metrics) {
        this.failed = Counter.builder(METRIC)
                .description("Calls of clients that did not prove who they are; unregistered names are one")
                .withRegistry(metrics);
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
        failed.withTags("client", client, "endpoint", path).increment();
    }
}
