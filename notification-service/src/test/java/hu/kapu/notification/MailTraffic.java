package hu.kapu.notification;

import hu.kapu.kit.testing.KafkaServer;
import hu.kapu.kit.testing.MailServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The topics, a mail server, and the line to it. */
public class MailTraffic implements QuarkusTestResourceLifecycleManager {
    private @Nullable MailServer mailServer;
    private @Nullable SmtpLine line;

    @Override
    public Map<String, String> start() {
        KafkaServer.shared().createTopics(3, "kapu.mail.v1", "kapu.mail.v1.dlt", "kapu.notification.v1");
        MailServer server = MailServer.start(0);
        SmtpLine toServer = new SmtpLine(server.port());
        mailServer = server;
        line = toServer;
        return Map.of(
                "kapu.smtp.host", "127.0.0.1",
                "kapu.smtp.port", Integer.toString(toServer.port()),
                "kapu.delivery.poll", "20ms",
                "kapu.delivery.send-timeout", "5s",
                "quarkus.http.test-port", "0",
                "quarkus.management.test-port", "0");
    }

    @Override
    public void inject(TestInjector injector) {
        if (mailServer != null && line != null) {
            injector.injectIntoFields(mailServer, new TestInjector.MatchesType(MailServer.class));
            injector.injectIntoFields(line, new TestInjector.MatchesType(SmtpLine.class));
        }
    }

    @Override
    public void stop() {
        if (mailServer != null && line != null) {
            mailServer.close();
            line.close();
        }
    }
}
