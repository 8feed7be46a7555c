package hu.kapu.kit.callers;

import hu.kapu.kit.sealing.ReloadingFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key set of each audience, {@code callers/<audience>.jwks} below the secrets directory. */
@ApplicationScoped
class CallerKeyFiles {
    private final Path directory;
    private final Map<String, ReloadingFile<CallerKeys>> files = new ConcurrentHashMap<>();

    CallerKeyFiles(@ConfigProperty(name = "kapu.secrets-dir") Path secrets) {
        this.directory = secrets.resolve("callers");
    }

    CallerKeys of(String audience) {
        return files.computeIfAbsent(
                        audience, name -> new ReloadingFile<>(directory.resolve(name + ".jwks"), CallerKeys::parse))
                .get();
    }
}
