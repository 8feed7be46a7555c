package hu.kapu.gateway.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The portals kept as files. A mistake at the start stops the start; later it keeps what was. Files are compared by their
 * content, because mounted configuration changes by a link that moves.
 */
@ApplicationScoped
class PortalFiles {
    private final Optional<Path> folder;
    private final PortalReader reader;
    private volatile FolderReading present;

    PortalFiles(PortalConfiguration configuration, PortalReader reader) {
        this.folder = configuration.directory();
        this.reader = reader;
        this.present = FolderReading.NOTHING.after(contents(), reader);
        if (!present.troubles().isEmpty()) {
            throw new IllegalArgumentException(present.troubles().stream()
                    .map(PortalTrouble::toString)
                    .collect(Collectors.joining("\n- ", "portals in " + folder.orElseThrow() + ":\n- ", "")));
        }
    }

    Collection<KeptPortal> portals() {
        return present.portals().values();
    }

    List<PortalTrouble> troubles() {
        return present.troubles();
    }

    /** Reads the folder again; must not be called on an event loop. */
    void lookAgain() {
        FolderReading former = present;
        try {
            present = former.after(contents(), reader);
        } catch (UncheckedIOException unreadable) {
            present = former.keeping(Map.of(), "cannot be read, so everything stays as it was");
        }
    }

    private Map<String, String> contents() {
        return folder.map(PortalFiles::contents).orElse(Map.of());
    }

    private static Map<String, String> contents(Path folder) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(PortalFiles::isPortal).toList()) {
                contents.put(file.getFileName().toString(), text(file));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the portals in " + folder, e);
        }
    }

    /** What is not UTF-8 is no document either, and is told so under its name. */
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            return "";
        }
    }

    private static boolean isPortal(Path file) {
        return file.getFileName().toString().endsWith(FolderReading.JSON) && Files.isRegularFile(file);
    }
}
