package hu.kapu.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The JVM of the suite's programs: the one this launcher runs on, or the one in the folder that the system property
 * {@code kapu.java.home} names, such as the runtime of the container images.
 */
public final class JavaRuntime {
    /** Small heaps and stacks, so that the whole suite fits a laptop; the same for recording and for running. */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx96m",
            "-Xss512k",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED");

    private JavaRuntime() {}

    static String identity() {
        return home() + "|" + System.getProperty("java.vm.version") + "|" + FLAGS;
    }

    private static String home() {
        return System.getProperty("kapu.java.home", System.getProperty("java.home"));
    }

    static List<String> command(List<String> aotFlags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(home(), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(aotFlags);
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        return command;
    }
}
