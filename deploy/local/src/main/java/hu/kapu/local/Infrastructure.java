package hu.kapu.local;

import hu.kapu.kit.testing.KafkaServer;
import hu.kapu.kit.testing.MailServer;
import hu.kapu.kit.testing.PostgresServer;
import hu.kapu.local.inbox.InboxPage;
import hu.kapu.local.inbox.MailArchive;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The real parts below the services: PostgreSQL, a Kafka broker, and the mail trap with its inbox. */
public final class Infrastructure implements AutoCloseable {
    private final PostgresServer postgres;
    private final CompletableFuture<KafkaServer> kafka;
    private final MailServer mail;
    private final MailArchive mails;
    private final InboxPage inbox;

    private Infrastructure(
            PostgresServer postgres,
            CompletableFuture<KafkaServer> kafka,
            MailServer mail,
            MailArchive mails,
            InboxPage inbox) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.mail = mail;
        this.mails = mails;
        this.inbox = inbox;
    }

    /** Returns when the databases are there; the broker, slower and awaited by nobody at start, may still come. */
    static Infrastructure start(Path data, Ports ports) {
        CompletableFuture<KafkaServer> kafka = CompletableFuture.supplyAsync(() -> {
            KafkaServer broker = KafkaServer.start(data.resolve("kafka"), ports.kafka());
            Topics.create(broker.bootstrapServers());
            return broker;
        });
        PostgresServer postgres = PostgresServer.start(data.resolve("postgres"), ports.postgres());
        MailServer mail = MailServer.start(ports.smtp());
        MailArchive mails = MailArchive.start(data.resolve("mail"), mail::mails);
        return new Infrastructure(postgres, kafka, mail, mails, InboxPage.start(ports.inbox(), mails));
    }

    /** Each service's database with the settings to reach it. */
    Map<Program, Map<String, String>> databases() {
        return Program.SERVICES.stream()
                .collect(Collectors.toMap(
                        service -> service,
                        service -> postgres.createServiceDatabase(service.database())
                                .properties()));
    }

    void awaitKafka() {
        var _ = kafka.join();
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaServer kafka() {
        return kafka.join();
    }

    public MailServer mail() {
        return mail;
    }

    public MailArchive mails() {
        return mails;
    }

    @Override
    public void close() {
        inbox.close();
        mails.close();
        mail.close();
        kafka.join().close();
        postgres.close();
    }
}
