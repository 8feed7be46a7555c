package hu.kapu.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ahead-of-time cache of one program (JEP 483, 514): recorded in a training run, valid for exactly these jars on
 * exactly this JVM. The key holds size and modification time of every jar because the JVM checks those too.
 *
 * @param file where the cache is, or would be
 */
public record AotCache(Path file) {

    public static AotCache of(String program, Path application, Path folder) {
        return new AotCache(folder.resolve(program + "-" + keyOf(application) + ".aot"));
    }

    public boolean isRecorded() {
        return Files.exists(file);
    }

    List<String> flagsToUse() {
        return isRecorded() ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    List<String> flagsToRecord() {
        return List.of("-XX:AOTCacheOutput=" + unfinished(), "-Xlog:aot*=off", "-Xlog:cds*=off");
    }

    /** Puts the finished recording in place and removes those of older builds; false when nothing was recorded. */
    public boolean keepRecording() {
        try {
            if (!Files.exists(unfinished())) {
                return false;
            }
            if (Files.size(unfinished()) == 0) {
                // The JVM was ended while it wrote.
                Files.delete(unfinished());
                return false;
            }
            Files.move(unfinished(), file);
            removeOlder();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeOlder() throws IOException {
        String name = file.getFileName().toString();
        String prefix = name.substring(0, name.lastIndexOf('-') + 1);
        try (Stream<Path> caches = Files.list(file.resolveSibling("."))) {
            for (Path cache : caches.filter(path -> isOlder(path, prefix)).toList()) {
                Files.delete(cache);
            }
        }
    }

    private boolean isOlder(Path cache, String prefix) {
        String name = cache.getFileName().toString();
        return name.startsWith(prefix) && !name.equals(file.getFileName().toString());
    }

    private Path unfinished() {
        return file.resolveSibling(file.getFileName() + ".recording");
    }

    private static String keyOf(Path application) {
        try (Stream<Path> jars = Files.walk(application)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(JavaRuntime.identity().getBytes(StandardCharsets.UTF_8));
            for (Path jar : jars.filter(Files::isRegularFile).sorted().toList()) {
                String stamp = jar + "|" + Files.size(jar) + "|"
                        + Files.getLastModifiedTime(jar).toMillis();
                digest.update(stamp.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
