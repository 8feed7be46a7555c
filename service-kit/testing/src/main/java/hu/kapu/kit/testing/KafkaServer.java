package hu.kapu.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** A real Kafka broker in a JVM of its own, on a folder and port of the caller's choice. Topics and records stay. */
public final class KafkaServer implements StoppableServer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final short ONE_REPLICA = 1;

    private final Path folder;
    private final int port;

    private KafkaServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts on the folder, which is formatted when it is empty; port 0 takes a free one. */
    public static KafkaServer start(Path folder, int port) {
        KafkaServer server = new KafkaServer(folder, port == 0 ? Waiting.freePort() : port);
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "kafka-stop"));
        return server;
    }

    /** The one broker that all tests of this JVM share, in a temporary folder. */
    public static KafkaServer shared() {
        return SharedServers.folderAndPort("kafka", folder -> start(folder, 0).port(), KafkaServer::new);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Creates the topics that are missing. */
    public void createTopics(int partitions, String... names) {
        List<NewTopic> topics = Arrays.stream(names)
                .map(name -> new NewTopic(name, partitions, ONE_REPLICA))
                .toList();
        try (Admin admin =
                Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            for (NewTopic topic : topics) {
                create(admin, topic);
            }
        }
    }

    private static void create(Admin admin, NewTopic topic) {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("cannot create " + topic.name(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean isRunning() {
        return process().isPresent() && Waiting.listens(port);
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        Process broker = launch();
        Waiting.until("Kafka on port " + port, PATIENCE, () -> {
            if (!broker.isAlive()) {
                throw new IllegalStateException("the broker ended, see " + folder.resolve("kafka.log"));
            }
            return Waiting.listens(port);
        });
    }

    @Override
    public void stop() {
        process().ifPresent(broker -> {
            boolean asked = broker.destroy();
            Waiting.until("the end of the broker", PATIENCE, () -> !asked || !broker.isAlive());
        });
    }

    @Override
    public void kill() {
        process().ifPresent(ChildProcess::end);
    }

    @Override
    public void pause() {
        process().ifPresent(broker -> ChildProcess.signal(broker, "STOP"));
    }

    @Override
    public void resume() {
        process().ifPresent(broker -> ChildProcess.signal(broker, "CONT"));
    }

    private Process launch() {
        try {
            Files.createDirectories(folder);
            ProcessBuilder builder = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Redirect.appendTo(folder.resolve("kafka.log").toFile()));
            builder.environment().put("CLASSPATH", ClassPath.ofThisJvm());
            Process broker = ChildProcess.keptAlive(builder.start());
            Files.writeString(pidFile(), Long.toString(broker.pid()));
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-Dkapu.broker=" + folder));
        command.add(KafkaBrokerMain.class.getName());
        command.add(folder.resolve("data").toString());
        command.addAll(List.of(Integer.toString(port), Integer.toString(Waiting.freePort())));
        return command;
    }

    private Optional<ProcessHandle> process() {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile())))
                    .filter(ProcessHandle::isAlive)
                    .filter(broker -> broker.info().commandLine().orElse("").contains(KafkaBrokerMain.class.getName()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Path pidFile() {
        return folder.resolve("kafka.pid");
    }
}
