package hu.kapu.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;

class KafkaServerTest {
    @Test
    void topics_survive_a_killed_broker() throws Exception {
        KafkaServer broker = KafkaServer.start(SharedServers.temporaryFolder("mortal-kafka"), 0);
        broker.createTopics(3, "kept");
        broker.createTopics(3, "kept");

        broker.kill();
        assertThat(broker.isRunning()).isFalse();
        broker.start();

        try (Admin admin = Admin.create(
                Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
        broker.stop();
        assertThat(broker.isRunning()).isFalse();
        FolderRemoval.of(broker.folder());
    }
}
