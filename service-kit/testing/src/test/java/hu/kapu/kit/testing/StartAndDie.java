package hu.kapu.kit.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** A process that starts both servers, tells their ports and is gone without any chance to stop them. */
final class StartAndDie {
    private StartAndDie() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        PostgresServer database = PostgresServer.start(folder.resolve("postgres"), 0);
        KafkaServer broker = KafkaServer.start(folder.resolve("kafka"), 0);
        Path told = Files.writeString(folder.resolve("ports"), database.port() + " " + broker.port());
        Runtime.getRuntime().halt(Files.exists(told) ? 137 : 1);
    }
}
