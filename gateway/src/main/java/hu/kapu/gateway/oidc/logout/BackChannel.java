package hu.kapu.gateway.oidc.logout;

import hu.kapu.gateway.portal.LocalHosts;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Posts logout tokens to portals, and only to the address that a portal registered: redirects are not followed, and what is
 * answered is not read. In production no name may lead back to this machine, whatever it led to when it was registered.
 */
@ApplicationScoped
class BackChannel {
    private static final Told LOCAL = Told.NotNow.unanswered("its name leads to this machine or its wire");

    private final HttpClient http;
    private final LogoutConfig config;
    private final boolean localAddresses;

    BackChannel(
            LogoutConfig config,
            @ConfigProperty(name = "kapu.environment", defaultValue = "production") String environment) {
        this.config = config;
        this.localAddresses = environment.equals("development");
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.connectWithin())
                .build();
    }

    Uni<Told> post(URI address, String logoutToken) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(config.answerWithin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + logoutToken))
                .build();
        return mayBeTold(address)
                .chain(may -> may ? told(request) : Uni.createFrom().item(LOCAL))
                .ifNoItem()
                .after(config.answerWithin())
                .fail()
                .onFailure()
                .recoverWithItem(
                        fault -> Told.NotNow.unanswered(fault.getClass().getSimpleName()));
    }

    /** Looked up right before connecting; the JVM remembers the answer long enough for the connection to use it. */
    private Uni<Boolean> mayBeTold(URI address) {
        return localAddresses
                ? Uni.createFrom().item(true)
                : Uni.createFrom()
                        .item(() -> leadsElsewhere(address.getHost()))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** What nobody can look up here fails by itself, or a proxy knows better. */
    private static boolean leadsElsewhere(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).noneMatch(LocalHosts::isLocal);
        } catch (UnknownHostException unknown) {
            return true;
        }
    }

    private Uni<Told> told(HttpRequest request) {
        return send(request).map(response -> Told.of(response.statusCode()));
    }

    /** Given up by us, the exchange is broken off: nobody holds a place by answering byte by byte. */
    private Uni<HttpResponse<Void>> send(HttpRequest request) {
        return Uni.createFrom().emitter(emitter -> {
            CompletableFuture<HttpResponse<Void>> exchange = http.sendAsync(request, BodyHandlers.discarding());
            emitter.onTermination(() -> {
                boolean _ = exchange.cancel(true);
            });
            CompletableFuture<?> _ = exchange.whenComplete((response, failure) -> {
                if (failure == null) {
                    emitter.complete(response);
                } else {
                    emitter.fail(failure);
                }
            });
        });
    }
}
