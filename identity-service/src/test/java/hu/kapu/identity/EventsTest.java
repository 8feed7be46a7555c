package hu.kapu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.testing.EventSchemas;
import hu.kapu.kit.testing.KafkaBroker;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What leaves the service over Kafka keeps to the published schemas and carries no secret. */
@IdentityTest
@QuarkusTestResource(value = KafkaBroker.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = Publishing.class, restrictToAnnotatedClass = true)
class EventsTest {
    private static final String PASSWORD = "három kicsi kacsa úszik a tavon";
    private static final int REGISTRATION_EVENTS = 3;
    private static final int EVENTS = 5;
    private static final String ACCEPTED_BY_NOTIFICATION =
            "../notification-service/contracts/events/mail-requested.v1.schema.json";

    @Inject
    Letters letters;

    @Test
    void everyEventOfACitizenKeepsToItsSchemaAndOrder() {
        String bootstrap = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        Person person = Person.somebody();
        UUID citizen = ActiveCitizens.registered(person);
        Door.logInFirst(person.userName(), codeOnItsWay(citizen, bootstrap), PASSWORD)
                .then()
                .statusCode(200);
        for (int i = 0; i < 5; i++) {
            Door.checkPassword(person.userName(), "ez bizony nem az").then().statusCode(422);
        }

        List<ConsumerRecord<String, String>> records = PublishedEvents.about(citizen, EVENTS, bootstrap);

        assertThat(records).hasSize(EVENTS).allSatisfy(EventsTest::keepsToItsSchema);
        assertThat(typesOn("kapu.identity.v1", records))
                .containsExactly(
                        "citizen-registered.v1", "first-login-code-issued.v1", "password-set.v1", "password-locked.v1");
        assertThat(typesOn("kapu.mail.v1", records)).containsExactly("mail-requested.v1");
        assertThat(records)
                .noneMatch(record -> record.value().contains(PASSWORD)
                        || record.value().contains("kovacs.anna@")
                        || record.value().contains(person.userName()));
    }

    /** The outbox is emptied as soon as the broker has the letter, so it is read from there. */
    private String codeOnItsWay(UUID citizen, String bootstrap) {
        return PublishedEvents.about(citizen, REGISTRATION_EVENTS, bootstrap).stream()
                .map(record -> CloudEvent.parse(record.value()))
                .filter(event -> event.type().equals("mail-requested.v1"))
                .map(event -> letters.open(event).parameters().getOrDefault("code", ""))
                .findFirst()
                .orElseThrow();
    }

    private static void keepsToItsSchema(ConsumerRecord<String, String> record) {
        String type = CloudEvent.parse(record.value()).type();
        EventSchemas.validate(record.value(), "contracts/events/" + type + ".schema.json");
        if (type.equals("mail-requested.v1")) {
            EventSchemas.validate(record.value(), ACCEPTED_BY_NOTIFICATION);
        }
    }

    private static List<String> typesOn(String topic, List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .filter(record -> record.topic().equals(topic))
                .map(record -> CloudEvent.parse(record.value()).type())
                .toList();
    }
}
