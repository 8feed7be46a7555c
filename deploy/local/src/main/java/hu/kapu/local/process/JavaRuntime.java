package hu.kapu.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JVM this launcher runs on; its children run on the same one. */
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
        return System.getProperty("java.home") + "|" + System.getProperty("java.vm.version") + "|" + FLAGS;
    }

    static List<String> command(List<String> aotFlags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(aotFlags);
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        return command;
    }
}
