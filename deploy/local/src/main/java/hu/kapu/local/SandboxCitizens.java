package hu.kapu.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import hu.kapu.local.citizens.Citizen;
import hu.kapu.local.citizens.DemoCitizens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody for each way of signing in, written down with all secrets for the gateway's {@code /sandbox}. */
public final class SandboxCitizens {
    private final DemoCitizens demo;
    private final Path file;

    SandboxCitizens(DemoCitizens demo, Path file) {
        this.demo = demo;
        this.file = file;
    }

    /** Everybody, made now where not made before. */
    public List<Citizen> settle() {
        List<Citizen> everybody = Stream.concat(demo.settle().stream(), demo.settleForSandbox().stream())
                .toList();
        try {
            JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(
                            file.toFile(),
                            everybody.stream().map(SandboxCitizens::published).toList());
            return everybody;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> published(Citizen citizen) {
        Map<String, String> published = new LinkedHashMap<>();
        published.put("name", citizen.displayName());
        published.put("userName", citizen.userName());
        citizen.password().ifPresent(password -> published.put("password", password));
        published.put("email", citizen.email());
        citizen.secret().ifPresent(secret -> published.put("authenticatorSecret", secret));
        return published;
    }
}
