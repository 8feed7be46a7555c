package hu.kapu.gateway.oidc.logout;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/**
 * Posts logout tokens to portals, and only to the address that a portal registered: redirects are not followed, and what is
 * answered is not read.
 */
@ApplicationScoped
class BackChannel {
    private final HttpClient http;
    private final LogoutConfig config;

    BackChannel(LogoutConfig config) {
        this.config = config;
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
        return send(request)
                .map(response -> Told.of(response.statusCode()))
                .ifNoItem()
                .after(config.answerWithin())
                .fail()
                .onFailure()
                .recoverWithItem(fault -> new Told.NotNow(fault.getClass().getSimpleName()));
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
