package hu.kapu.manifests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Renders an overlay as a cluster would get it, and runs the scripts beside it. Needs no cluster. */
final class Kubectl {
    private static final String MISSING =
            "These tests need kubectl 1.27 or newer (its kustomize is 5) on the PATH, and it"
                    + " is not there: https://kubernetes.io/docs/tasks/tools/";

    private Kubectl() {}

    /** Skips the test where there is no kubectl, except in CI: a check that nobody runs is none. */
    static String kustomize(Path overlay) {
        mustBeThere();
        return output(Map.of(), "kubectl", "kustomize", overlay.toString());
    }

    /** What a script that needs kubectl writes. */
    static String output(Map<String, String> environment, String... command) {
        mustBeThere();
        Output output = run(environment, command);
        assertThat(output.code()).as(output.text()).isZero();
        return output.text();
    }

    private static void mustBeThere() {
        boolean present = isPresent();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(present).as(MISSING).isTrue();
        }
        assumeTrue(present, MISSING);
    }

    private static boolean isPresent() {
        try {
            return run(Map.of(), "kubectl", "version", "--client").code() == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private record Output(int code, String text) {}

    private static Output run(Map<String, String> environment, String... command) {
        ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Output(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
