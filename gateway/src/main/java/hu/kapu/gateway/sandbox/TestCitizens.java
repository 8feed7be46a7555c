package hu.kapu.gateway.sandbox;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The citizens that a sandbox publishes, read from the file at each request: whoever makes them writes it. */
@ApplicationScoped
class TestCitizens {
    /**
     * Somebody who does not exist.
     *
     * @param authenticatorSecret in base32; null without an authenticator app
     */
    record TestCitizen(
            String name,
            String userName,
            @Nullable String password,
            String email,
            @Nullable String authenticatorSecret) {}

    private final SandboxConfig config;
    private final ObjectMapper json;

    TestCitizens(SandboxConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    List<TestCitizen> all() {
        Optional<Path> file = config.citizens().filter(Files::isReadable);
        if (file.isEmpty()) {
            return List.of();
        }
        try {
            return json.readValue(file.get().toFile(), new TypeReference<List<TestCitizen>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
