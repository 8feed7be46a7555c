package hu.kapu.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} says what the sources say; {@code -Dkapu.docs.write=true} writes it anew. */
class ConfigurationDocumentTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path DOCUMENT = ROOT.resolve("docs/configuration.md");
    private static final List<String> MODULES = List.of(
            "service-kit/runtime", "identity-service", "second-factor-service", "notification-service", "gateway");

    @Test
    void every_property_of_the_services_stands_in_the_document_with_its_default_and_meaning() throws IOException {
        String present = INTRODUCTION
                + ConfigurationTable.of(MODULES.stream()
                        .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                        .toList());

        if (Boolean.getBoolean("kapu.docs.write")) {
            Files.writeString(DOCUMENT, present);
        }
        assertThat(DOCUMENT).content().isEqualTo(present);
    }

    private static final String INTRODUCTION = """
            # Configuration

            Made from the `@ConfigMapping` interfaces of the services; a test keeps it equal to them. Every property can
            be given as an environment variable too: upper case, everything else becomes `_` (`kapu.hashing.queue` is
            `KAPU_HASHING_QUEUE`). Durations are written `30S`, `10M`, `24H` or in ISO-8601.

            ## What each service is told about its surroundings

            | Property | Meaning |
            | --- | --- |
            | `kapu.environment` | `production` unless it says `development`; in production a service refuses to start with development keys, default passwords, a plain-http issuer or a shifted calendar, and writes JSON logs |
            | `kapu.secrets-dir` | folder with the mounted keys: `callers/`, `sealing/`, `pairwise.key`; read again within 30 s of a change |
            | `kapu.database.host`, `.port`, `.name` | PostgreSQL and the service's own database in it |
            | `kapu.database.app-password`, `.owner-password` | of the two roles `<name>_app` (no DDL) and `<name>_owner` (migrations) |
            | `kapu.kafka.bootstrap` | brokers, `host:port` with commas between |
            | `kafka.*` | whatever else Kafka's client shall be told, such as `kafka.security.protocol` and `kafka.sasl.jaas.config` |
            | `kapu.smtp.host`, `.port`, `.start-tls`, `.username`, `.password` | the mail server; `REQUIRED` STARTTLS in production |
            | `quarkus.flyway.migrate-at-start` | `false` where the command `migrate` does it before a rollout; `true` |
            | `quarkus.http.host`, `.port`, `quarkus.management.host`, `.port` | where the service and its health and metrics listen; loopback unless told otherwise |
            | `quarkus.shutdown.timeout` | how long a service that is told to stop finishes what it has; not at all |
            | `kapu.http.answer-within` | after this time the gateway answers with "try again" whatever hangs behind it; 20 s |
            | `quarkus.rest-client.identity.url`, `quarkus.rest-client.second-factor.url` | where the gateway finds the two services |
            | `kapu.smtp.host`, `.port`, `.start-tls`, `.username`, `.password` | the mail server of notification; `start-tls` has to be `REQUIRED` in production |
            | `quarkus.config.locations` | further files of settings, such as one with the passwords |

            ## Properties

            """;
}
