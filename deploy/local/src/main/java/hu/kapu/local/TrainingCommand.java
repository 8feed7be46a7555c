package hu.kapu.local;

import java.nio.file.Path;

/**
 * Records the AOT caches of the programs below {@code kapu.home} and ends, for container images. Unlike {@code ./kapu
 * up} it fails when one is missing. The image's runtime is {@code kapu.java.home}.
 */
public final class TrainingCommand {
    private TrainingCommand() {}

    public static void main(String... words) {
        Path home =
                Path.of(System.getProperty("kapu.home", ".")).toAbsolutePath().normalize();
        AotTraining training = new AotTraining(Folders.below(home, home.resolve(".kapu")), TrainingCommand::say);
        training.recordMissing();
        System.exit(training.isComplete() ? 0 : 1);
    }

    @SuppressWarnings("SystemOut")
    private static void say(String text) {
        System.out.println(text);
    }
}
