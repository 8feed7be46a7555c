package hu.kapu.images;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import hu.kapu.local.Program;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one image is called, what it runs and what is in it above the common layers.
 *
 * @param name such as {@code gateway}; also the file's name
 * @param entrypoint the command that the image runs
 * @param environment settings that hold in every container of it
 * @param ports where it listens
 */
record ImageContent(
        String name,
        List<String> entrypoint,
        Map<String, String> environment,
        List<Integer> ports,
        List<FileEntriesLayer> layers) {

    /** Whoever runs in a container of ours; no user of the host has this number. */
    static final String USER = "10001:10001";

    static final String SETUP = "setup";

    private static final String WORK = "/work";

    /** The only folder of the image that its user may write; for a volume, such as identity's checkpoints. */
    private static final String DATA = "/var/lib/kapu";

    private static final int HTTP = 8080;
    private static final int MANAGEMENT = 9000;

    /** Each is a volume of {@code compose.yaml}. */
    private static final List<String> FOLDERS_OF_SETUP =
            List.of("all", "postgres", "identity", "second-factor", "notification", "gateway", "sample-portal");

    /**
     * As the training run has them, except the heap, which is the container's to give. It does not begin smaller than
     * the objects in the AOT cache need; else the JVM would leave the cache alone without a word.
     */
    static final List<String> JAVA = List.of(
            "/opt/java/bin/java",
            "-XX:+UseSerialGC",
            "-Xms64m",
            "-XX:MaxRAMPercentage=50",
            "-Xss512k",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "-Xlog:aot*=error");

    private static final Map<String, String> EVERYWHERE = Map.of(
            "LANG", "C.UTF-8",
            "MALLOC_ARENA_MAX", "2",
            "JAVA_HOME", "/opt/java",
            "PATH", "/opt/java/bin:/usr/bin:/bin");

    /** All images: the four services, the sample portal, and the commands that set a suite up. */
    static List<ImageContent> all(Staging staging) {
        Stream<ImageContent> programs = Arrays.stream(Program.values()).map(program -> of(program, staging));
        return Stream.concat(programs, Stream.of(setup(staging))).toList();
    }

    private static ImageContent of(Program program, Staging staging) {
        boolean isService = Program.SERVICES.contains(program);
        return new ImageContent(
                nameOf(program),
                concat(JAVA, "-XX:AOTCache=app.aot", "-jar", "quarkus-run.jar"),
                isService ? environmentOfService() : environmentOfPortal(),
                isService ? List.of(HTTP, MANAGEMENT) : List.of(HTTP),
                layersOf(staging.application(program), staging.aotCache(program)));
    }

    private static String nameOf(Program program) {
        return Path.of(program.module()).getFileName().toString();
    }

    private static List<FileEntriesLayer> layersOf(Path application, Path aotCache) {
        return List.of(
                new ImageLayer("libraries")
                        .with(application.resolve("lib"), WORK + "/lib")
                        .build(),
                new ImageLayer("application")
                        .with(application.resolve("app"), WORK + "/app")
                        .with(application.resolve("quarkus"), WORK + "/quarkus")
                        .with(application.resolve("quarkus-run.jar"), WORK + "/quarkus-run.jar")
                        .build(),
                new ImageLayer("aot-cache").with(aotCache, WORK + "/app.aot").build(),
                new ImageLayer("data").withFolderOf(USER, application, DATA).build());
    }

    private static Map<String, String> environmentOfService() {
        Map<String, String> all = environmentOfPortal();
        all.putAll(listening("MANAGEMENT", MANAGEMENT));
        all.put("KAPU_SECRETS_DIR", "/etc/kapu/secrets");
        return all;
    }

    private static Map<String, String> listening(String what, int port) {
        return Map.of("QUARKUS_" + what + "_HOST", "0.0.0.0", "QUARKUS_" + what + "_PORT", Integer.toString(port));
    }

    private static ImageContent setup(Staging staging) {
        ImageLayer folders = new ImageLayer("folders").withFolderOf(USER, staging.folder(), "/kapu");
        for (String folder : FOLDERS_OF_SETUP) {
            folders = folders.withFolderOf(USER, staging.folder(), "/kapu/" + folder);
        }
        return new ImageContent(
                SETUP,
                concat(JAVA, "-cp", WORK + "/lib/*"),
                EVERYWHERE,
                List.of(),
                List.of(
                        new ImageLayer("libraries")
                                .with(staging.setup(), WORK + "/lib")
                                .build(),
                        folders.build()));
    }

    private static Map<String, String> environmentOfPortal() {
        Map<String, String> all = new TreeMap<>(EVERYWHERE);
        all.putAll(listening("HTTP", HTTP));
        return all;
    }

    private static List<String> concat(List<String> first, String... rest) {
        return Stream.concat(first.stream(), Arrays.stream(rest)).toList();
    }
}
