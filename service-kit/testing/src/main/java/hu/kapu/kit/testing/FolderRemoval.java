package hu.kapu.kit.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Removes a temporary folder as far as it can. */
final class FolderRemoval {
    private FolderRemoval() {}

    static void of(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            long left = files.sorted(Comparator.reverseOrder())
                    .map(Path::toFile)
                    .filter(file -> !file.delete())
                    .map(File::getName)
                    .count();
            if (left > 0) {
                System.getLogger(FolderRemoval.class.getName())
                        .log(System.Logger.Level.DEBUG, "{0} files are left in {1}", left, folder);
            }
        } catch (IOException e) {
            System.getLogger(FolderRemoval.class.getName()).log(System.Logger.Level.DEBUG, "cannot list " + folder, e);
        }
    }
}
