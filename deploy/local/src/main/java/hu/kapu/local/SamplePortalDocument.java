package hu.kapu.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample portal as the gateway knows it: one file, as every portal that is kept in files. */
final class SamplePortalDocument {
    static final String CLIENT_ID = "sample-portal";

    private static final String ID = "sample";

    private final Ports ports;
    private final Secrets secrets;

    SamplePortalDocument(Ports ports, Secrets secrets) {
        this.ports = ports;
        this.secrets = secrets;
    }

    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(ID + ".json"), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        return """
                {
                  "id": "%s",
                  "names": { "hu": "Mintaváros ügyfélportálja", "en": "Sampletown online" },
                  "client": { "id": "%s", "authentication": "secret", "secretsSha256": ["%s"] },
                  "redirectUris": ["%s/szemelyes"],
                  "logout": { "redirectUris": ["%s/"], "backChannelUri": "http://127.0.0.1:%d/sign-out-notice" },
                  "sector": "portal.localhost"
                }
                """.formatted(
                        ID,
                        CLIENT_ID,
                        secrets.portalClientSecretSha256(),
                        ports.portalUrl(),
                        ports.portalUrl(),
                        ports.of(Program.SAMPLE_PORTAL));
    }
}
