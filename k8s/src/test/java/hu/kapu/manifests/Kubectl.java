package hu.kapu.manifests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Renders an overlay as a cluster would get it. Needs no cluster. */
final class Kubectl {
    private static final String MISSING =
            "These tests need kubectl 1.27 or newer (its kustomize is 5) on the PATH, and it"
                    + " is not there: https://kubernetes.io/docs/tasks/tools/";

    private Kubectl() {}

    /** Skips the test where there is no kubectl, except in CI: a check that nobody runs is none. */
    static String kustomize(Path overlay) {
        boolean present = isPresent();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(present).as(MISSING).isTrue();
        }
        assumeTrue(present, MISSING);
        Output rendered = run("kubectl", "kustomize", overlay.toString());
        assertThat(rendered.code()).as(rendered.text()).isZero();
        return rendered.text();
    }

    private static boolean isPresent() {
        try {
            return run("kubectl", "version", "--client").code() == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private record Output(int code, String text) {}

    private static Output run(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
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
