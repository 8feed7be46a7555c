package hu.kapu.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/** A layer of files that belong to root, can be written by nobody and all have the staged time. */
final class ImageLayer {
    /** The same as {@code project.build.outputTimestamp} of the parent and {@code STAGED} of the build script. */
    static final Instant STAGED = Instant.parse("2026-01-01T00:00:00Z");

    private static final FilePermissions READ = FilePermissions.fromOctalString("444");
    private static final FilePermissions RUN = FilePermissions.fromOctalString("555");
    private static final FilePermissions ENTER = FilePermissions.fromOctalString("755");
    private static final FilePermissions ANYBODY = FilePermissions.fromOctalString("777");

    private final FileEntriesLayer.Builder layer;

    ImageLayer(String name) {
        layer = FileEntriesLayer.builder().setName(name);
    }

    /** A file, or a folder with all below it; links become what they point to. */
    ImageLayer with(Path source, String target) {
        layer.addEntry(source, AbsoluteUnixPath.get(target), permissionsOf(source), STAGED);
        return withContentOf(source, target);
    }

    /** What is in a folder, at a place that is there without it, such as the root. */
    ImageLayer withContentOf(Path source, String target) {
        AbsoluteUnixPath place = AbsoluteUnixPath.get(target);
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : paths.skip(1).sorted().toList()) {
                AbsoluteUnixPath below = place.resolve(source.relativize(path));
                layer.addEntry(path, below, permissionsOf(path), STAGED);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder in which everybody may write, as {@code /tmp} is. */
    ImageLayer withSharedFolder(Path example, String target) {
        layer.addEntry(example, AbsoluteUnixPath.get(target), ANYBODY, STAGED);
        return this;
    }

    /** A folder in which one user may write; an empty volume over it takes both over. */
    ImageLayer withFolderOf(String owner, Path example, String target) {
        layer.addEntry(example, AbsoluteUnixPath.get(target), ENTER, STAGED, owner);
        return this;
    }

    FileEntriesLayer build() {
        return layer.build();
    }

    private static FilePermissions permissionsOf(Path path) {
        if (Files.isDirectory(path)) {
            return ENTER;
        }
        return Files.isExecutable(path) ? RUN : READ;
    }
}
