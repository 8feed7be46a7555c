package hu.kapu.kit.testing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The child JVM of {@link KafkaServer}: one broker that is its own controller, ending with its standard input. */
public final class KafkaBrokerMain {
    private static final String CLUSTER = "S2FwdUxvY2FsQ2x1c3Rlcg";

    private KafkaBrokerMain() {}

    /** Arguments: data folder, broker port, controller port. */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        format(data);
        KafkaRaftServer server = new KafkaRaftServer(
                new KafkaConfig(settings(data, Integer.parseInt(args[1]), Integer.parseInt(args[2])), false),
                Time.SYSTEM);
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> endWithParent(server));
        server.startup();
        server.awaitShutdown();
    }

    private static void format(Path data) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(System.out, true, StandardCharsets.UTF_8))
                .setClusterId(CLUSTER)
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .setIgnoreFormatted(true)
                .run();
    }

    private static Map<String, Object> settings(Path data, int port, int controllerPort) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        return settings;
    }

    private static void endWithParent(KafkaRaftServer server) {
        try {
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            // A broken pipe says the same as a closed one.
        }
        server.shutdown();
        Runtime.getRuntime().halt(0);
    }
}
