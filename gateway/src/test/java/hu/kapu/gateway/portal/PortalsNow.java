package hu.kapu.gateway.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Changes the files of the portals while the gateway under test runs. */
@ApplicationScoped
public class PortalsNow {
    private final PortalUpdates updates;
    private final Path folder;

    PortalsNow(PortalUpdates updates, @ConfigProperty(name = "kapu.portal.directory") Path folder) {
        this.updates = updates;
        this.folder = folder;
    }

    /** In force when this returns. */
    public void are(PortalFixture documents) {
        documents.documents().forEach((id, document) -> {
            try {
                Files.writeString(folder.resolve(id + ".json"), document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        updates.lookAtFiles();
    }

    /** The file is taken away. */
    public void without(String id) {
        try {
            Files.deleteIfExists(folder.resolve(id + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        updates.lookAtFiles();
    }
}
