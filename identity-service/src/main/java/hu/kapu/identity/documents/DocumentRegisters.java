package hu.kapu.identity.documents;

import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.kit.sealing.KeyedHash;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The register that this installation uses. */
@ApplicationScoped
class DocumentRegisters {
    private final DocumentSettings settings;
    private final ObjectMapper json;
    private final KeyedHash keyedHash;
    private final Pool pool;
    private final Clock clock;

    DocumentRegisters(DocumentSettings settings, ObjectMapper json, KeyedHash keyedHash, Pool pool, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.keyedHash = keyedHash;
        this.pool = pool;
        this.clock = clock;
    }

    @Produces
    @Singleton
    DocumentRegister register() {
        return switch (settings.register()) {
            case POSTGRESQL -> new PostgresRegister(pool, keyedHash, clock);
            case HTTP ->
                http(settings.url()
                        .orElseThrow(
                                () -> new IllegalStateException("kapu.documents.url is needed with register=http")));
        };
    }

    private HttpRegister http(URI url) {
        return http(url, settings.tokenFile(), settings.answerTimeout());
    }

    HttpRegister http(URI url, Optional<Path> tokenFile, Duration answerTimeout) {
        RegisterApi api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(answerTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .build(RegisterApi.class);
        return new HttpRegister(api, json, tokenFile, answerTimeout, clock);
    }
}
