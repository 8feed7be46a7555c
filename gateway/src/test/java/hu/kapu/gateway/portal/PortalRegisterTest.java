package hu.kapu.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hu.kapu.kit.testing.EventSchemas;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

/** Portals kept in the database, changed by operators and seen by every instance. */
@QuarkusTest
class PortalRegisterTest {
    private static final Precondition NEW = new Precondition.Absent();
    private static final String SCHEMA = "contracts/events/portal-changed.v1.schema.json";

    @Inject
    RegisterPortal registerPortal;

    @Inject
    DisablePortal disablePortal;

    @Inject
    AddClientSecret addClientSecret;

    @Inject
    Portals portals;

    @Inject
    PortalReader reader;

    @Inject
    PortalUpdates updates;

    @Inject
    @Readiness
    PortalsReadiness readiness;

    @Inject
    PortalRows rows;

    @Inject
    Pool pool;

    private final String id = "p-" + UUID.randomUUID();
    private final PortalFixture documents = new PortalFixture().and(id);
    private final RecordingAuthor author = RecordingAuthor.writing();

    @Test
    void a_registered_portal_is_in_force_at_once() {
        PortalChange.Done done = done(put(NEW));

        assertThat(done.registered()).isTrue();
        assertThat(done.version()).isEqualTo(1);
        assertThat(portals.byClientId(id + "-web")).hasValue(done.portal().portal());
        assertThat(portals.kept(id).orElseThrow().origin())
                .isInstanceOfSatisfying(
                        Origin.InDatabase.class,
                        origin -> assertThat(origin.updatedBy()).isEqualTo("client:test"));
    }

    @Test
    void another_instance_sees_the_change_with_its_next_look() {
        Instance other = new Instance();
        done(put(NEW));

        assertThat(other.portals.byId(id)).isEmpty();
        other.look();
        assertThat(other.portals.byId(id).orElseThrow().nameEn()).isEqualTo(id);

        documents.with(id, "names.en", "Renamed");
        done(put(new Precondition.AtVersion(1)));
        other.look();
        assertThat(other.portals.byId(id).orElseThrow().nameEn()).isEqualTo("Renamed");

        done(disablePortal.disable(id, new Precondition.Any(), author));
        other.look();
        assertThat(other.portals.byId(id)).isEmpty();
        assertThat(other.portals.disabledById(id)).isPresent();
    }

    @Test
    void every_change_is_an_event_and_an_entry_in_the_record_in_its_own_transaction() {
        done(put(NEW));
        documents.with(id, "names.en", "Renamed").with(id, "scopes", List.of("openid"));
        done(put(new Precondition.AtVersion(1)));
        done(disablePortal.disable(id, new Precondition.Any(), author));
        documents.with(id, "disabled", false);
        done(put(new Precondition.AtVersion(3)));

        List<String> events = events();
        assertThat(events).hasSize(4).allSatisfy(event -> EventSchemas.validate(event, SCHEMA));
        assertThat(events.get(0)).contains("\"action\": \"registered\"");
        assertThat(events.get(1)).contains("\"action\": \"changed\"").contains("\"fields\": [\"names\", \"scopes\"]");
        assertThat(events.get(1)).doesNotContain("Renamed");
        assertThat(events.get(2)).contains("\"action\": \"disabled\"").contains("\"by\": \"client:test\"");
        assertThat(events.get(3)).contains("\"action\": \"enabled\"").contains("\"version\": 4");
        assertThat(author.recorded())
                .containsExactly(
                        "portal-registered " + id,
                        "portal-changed " + id,
                        "portal-disabled " + id,
                        "portal-enabled " + id);
    }

    @Test
    void a_change_that_cannot_be_recorded_is_not_made() {
        assertThatThrownBy(() ->
                        now(registerPortal.register(id, documents.document(id), NEW, RecordingAuthor.failingToWrite())))
                .hasMessageContaining("record");

        now(updates.lookAtRows());
        assertThat(portals.kept(id)).isEmpty();
        assertThat(events()).isEmpty();
    }

    @Test
    void a_change_whose_answer_cannot_be_kept_is_not_made() {
        Author forgetful = new Author() {
            @Override
            public String reference() {
                return author.reference();
            }

            @Override
            public Uni<Void> record(SqlConnection connection, String action, String portalId, Instant at) {
                return author.record(connection, action, portalId, at);
            }

            @Override
            public Uni<Void> remember(SqlConnection connection, PortalChange.Done done) {
                return Uni.createFrom().failure(new IllegalStateException("the answer cannot be kept"));
            }
        };

        assertThatThrownBy(() -> now(registerPortal.register(id, documents.document(id), NEW, forgetful)))
                .hasMessageContaining("answer");
        now(updates.lookAtRows());
        assertThat(portals.kept(id)).isEmpty();
        assertThat(events()).isEmpty();
    }

    @Test
    void the_example_of_the_event_is_what_the_schema_describes() throws IOException {
        EventSchemas.validate(Files.readString(Path.of("contracts/events/portal-changed.v1.example.json")), SCHEMA);
    }

    @Test
    void whoever_believes_wrongly_changes_nothing_RFC_9110_section_13_1() {
        assertThat(now(put(new Precondition.AtVersion(1)))).isInstanceOf(PortalChange.ChangedMeanwhile.class);
        done(put(NEW));

        assertThat(now(put(NEW))).isInstanceOf(PortalChange.ChangedMeanwhile.class);
        assertThat(now(put(new Precondition.AtVersion(2)))).isInstanceOf(PortalChange.ChangedMeanwhile.class);
        assertThat(now(disablePortal.disable(id, new Precondition.AtVersion(7), author)))
                .isInstanceOf(PortalChange.ChangedMeanwhile.class);
        assertThat(portals.byId(id)).isPresent();
    }

    @Test
    void of_ten_operators_who_have_read_the_same_version_one_writes() {
        done(put(NEW));

        List<PortalChange> changes = atOnce(
                10,
                number -> registerPortal.register(
                        id,
                        documents.with(id, "names.en", "Name " + number).document(id),
                        new Precondition.AtVersion(1),
                        author));

        assertThat(changes).filteredOn(PortalChange.Done.class::isInstance).hasSize(1);
        assertThat(changes)
                .filteredOn(PortalChange.ChangedMeanwhile.class::isInstance)
                .hasSize(9);
        now(updates.lookAtRows());
        assertThat(portals.kept(id).orElseThrow().origin())
                .isInstanceOfSatisfying(
                        Origin.InDatabase.class,
                        origin -> assertThat(origin.version()).isEqualTo(2));
    }

    @Test
    void of_ten_who_register_the_same_portal_at_once_one_does() {
        List<PortalChange> changes =
                atOnce(10, number -> registerPortal.register(id, documents.document(id), NEW, author));

        assertThat(changes).filteredOn(PortalChange.Done.class::isInstance).hasSize(1);
        assertThat(events()).hasSize(1);
    }

    @Test
    void a_wrong_document_is_refused_by_the_same_reader_as_a_file() {
        documents.with(id, "sector", "").with(id, "names.en", "");

        assertThat(now(put(NEW)))
                .isInstanceOfSatisfying(
                        PortalChange.Wrong.class,
                        wrong -> assertThat(wrong.mistakes())
                                .extracting(PortalMistake::field)
                                .containsExactlyInAnyOrder("sector", "names.en"));
        assertThat(now(registerPortal.register(id, "{", NEW, author))).isInstanceOf(PortalChange.Wrong.class);
        assertThat(now(registerPortal.register("other", documents.document(id), NEW, author)))
                .isInstanceOf(PortalChange.Wrong.class);
    }

    @Test
    void a_portal_kept_by_a_file_is_changed_there() {
        PortalFixture eeszt = new PortalFixture().and("eeszt");

        assertThat(now(registerPortal.register("eeszt", eeszt.document("eeszt"), NEW, author)))
                .isInstanceOf(PortalChange.KeptByFile.class);
        assertThat(now(disablePortal.disable("eeszt", new Precondition.Any(), author)))
                .isInstanceOf(PortalChange.KeptByFile.class);
        assertThat(now(addClientSecret.add("eeszt", ClientSecret.random(), new Precondition.Any(), author)))
                .isInstanceOf(PortalChange.KeptByFile.class);
    }

    @Test
    void a_client_id_belongs_to_one_portal_wherever_that_is_kept() {
        String second = "q-" + UUID.randomUUID();
        done(put(NEW));

        PortalFixture ofARow = new PortalFixture().and(second).with(second, "client.id", id + "-web");
        PortalFixture ofAFile = new PortalFixture().and(second).with(second, "client.id", "eeszt-web");

        assertThat(now(registerPortal.register(second, ofARow.document(second), NEW, author)))
                .isInstanceOf(PortalChange.ClientIdTaken.class);
        assertThat(now(registerPortal.register(second, ofAFile.document(second), NEW, author)))
                .isInstanceOf(PortalChange.ClientIdTaken.class);
    }

    @Test
    void an_id_is_bound_to_its_sector_for_ever_so_that_no_sub_changes() {
        done(put(NEW));
        documents.with(id, "sector", "elsewhere.example");

        assertThat(now(put(new Precondition.AtVersion(1)))).isInstanceOf(PortalChange.BoundToAnotherSector.class);
    }

    @Test
    void a_sector_can_be_shared_and_never_inherited() {
        String second = "q-" + UUID.randomUUID();
        String third = "r-" + UUID.randomUUID();
        documents.and(second).with(second, "sector", id + ".example.hu");
        documents.and(third).with(third, "sector", id + ".example.hu");
        done(put(NEW));
        done(registerPortal.register(second, documents.document(second), NEW, author));

        done(disablePortal.disable(id, new Precondition.Any(), author));
        done(disablePortal.disable(second, new Precondition.Any(), author));

        assertThat(now(registerPortal.register(third, documents.document(third), NEW, author)))
                .isInstanceOf(PortalChange.SectorTaken.class);
        documents.with(id, "disabled", false);
        assertThat(done(put(new Precondition.AtVersion(2))).portal().isDisabled())
                .isFalse();
    }

    @Test
    void a_file_binds_its_id_and_its_sector_too() {
        now(updates.lookAtRows());
        String second = "q-" + UUID.randomUUID();
        PortalFixture heir = new PortalFixture().and(second).with(second, "sector", "closed.example");

        assertThat(now(registerPortal.register(second, heir.document(second), NEW, author)))
                .isInstanceOf(PortalChange.SectorTaken.class);
    }

    @Test
    void what_is_not_there_cannot_be_disabled() {
        assertThat(now(disablePortal.disable(id, new Precondition.Any(), author)))
                .isInstanceOf(PortalChange.Unknown.class);
        assertThat(now(addClientSecret.add(id, ClientSecret.random(), new Precondition.Any(), author)))
                .isInstanceOf(PortalChange.Unknown.class);
    }

    @Test
    void a_new_secret_is_good_beside_the_old_one_until_the_document_says_otherwise() {
        documents.with(id, "client.authentication", "secret");
        done(put(NEW));
        ClientSecret first = ClientSecret.random();
        ClientSecret second = ClientSecret.random();

        done(addClientSecret.add(id, first, new Precondition.Any(), author));
        done(addClientSecret.add(id, second, new Precondition.Any(), author));

        ClientProof.Secret proof = proof();
        assertThat(proof.isProvedBy(first.value())).isTrue();
        assertThat(proof.isProvedBy(second.value())).isTrue();

        documents.with(id, "client.secretsSha256", List.of(second.hash().hex()));
        done(put(new Precondition.AtVersion(3)));

        assertThat(proof().isProvedBy(first.value())).isFalse();
        assertThat(proof().isProvedBy(second.value())).isTrue();
        assertThat(events())
                .noneMatch(event -> event.contains(first.value())
                        || event.contains(first.hash().hex()));
    }

    @Test
    void there_are_at_most_four_secrets_and_none_where_none_is_used() {
        assertThat(now(addClientSecret.add(id, ClientSecret.random(), new Precondition.Any(), author)))
                .isInstanceOf(PortalChange.Unknown.class);
        done(put(NEW));
        assertThat(now(addClientSecret.add(id, ClientSecret.random(), new Precondition.Any(), author)))
                .isInstanceOf(PortalChange.HasNoSecret.class);
        documents.with(id, "client.authentication", "secret");
        done(put(new Precondition.AtVersion(1)));

        List<PortalChange> changes =
                atOnce(6, number -> addClientSecret.add(id, ClientSecret.random(), new Precondition.Any(), author));

        assertThat(changes).filteredOn(PortalChange.Done.class::isInstance).hasSize(4);
        assertThat(changes)
                .filteredOn(PortalChange.SecretsFull.class::isInstance)
                .hasSize(2);
    }

    @Test
    void a_secret_has_256_bits_and_is_never_printed() {
        ClientSecret secret = ClientSecret.random();

        assertThat(secret.value())
                .matches("[A-Za-z0-9_-]{43}")
                .isNotEqualTo(ClientSecret.random().value());
        assertThat(secret.toString()).doesNotContain(secret.value());
    }

    @Test
    void a_row_that_this_version_does_not_understand_is_told_and_holds_nobody_up() {
        done(put(NEW));
        Instance other = new Instance();
        other.look();
        execute("update portal set document = document || '{\"ofTomorrow\": 1}', version = 2 where id = $1");

        other.look();

        assertThat(other.portals.byId(id)).isPresent();
        assertThat(other.troubles.present())
                .extracting(PortalTrouble::toString)
                .contains("row " + id + ": ofTomorrow: is not a field of a portal");
        execute("update portal set document = document - 'ofTomorrow', version = 3 where id = $1");
        other.look();
        assertThat(other.troubles.present())
                .noneMatch(trouble -> trouble.source().contains(id));
    }

    @Test
    void an_instance_is_ready_once_it_has_asked_the_database() {
        Instance other = new Instance();

        assertThat(other.inForce.isComplete()).isFalse();
        other.look();
        assertThat(other.inForce.isComplete()).isTrue();
        assertThat(readiness.call().getName()).isEqualTo("portals");
    }

    private Uni<PortalChange> put(Precondition precondition) {
        return registerPortal.register(id, documents.document(id), precondition, author);
    }

    private ClientProof.Secret proof() {
        return (ClientProof.Secret) portals.byId(id).orElseThrow().proof();
    }

    @CanIgnoreReturnValue
    private static PortalChange.Done done(Uni<PortalChange> change) {
        PortalChange made = now(change);
        assertThat(made).isInstanceOf(PortalChange.Done.class);
        return (PortalChange.Done) made;
    }

    @CanIgnoreReturnValue
    private static <T> T now(Uni<T> uni) {
        return uni.await().indefinitely();
    }

    private static List<PortalChange> atOnce(int count, IntFunction<Uni<PortalChange>> change) {
        List<Uni<PortalChange>> changes =
                new ArrayList<>(IntStream.range(0, count).mapToObj(change).toList());
        return now(Uni.join().all(changes).andCollectFailures());
    }

    private List<String> events() {
        return now(pool.preparedQuery("select payload::text as text from outbox where type = 'portal-changed.v1'"
                        + " and payload -> 'data' ->> 'portal' = $1 order by position")
                .execute(Tuple.of(id))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(row -> row.getString("text"))
                        .toList()));
    }

    private void execute(String sql) {
        now(pool.preparedQuery(sql).execute(Tuple.of(id)));
    }

    /** A second gateway on the same database, without files. */
    private final class Instance {
        private final Portals portals = new Portals(PortalSnapshot.of(List.of()));
        private final PortalTroubles troubles = new PortalTroubles(new SimpleMeterRegistry());
        private final PortalsInForce inForce = new PortalsInForce(
                portals,
                new PortalFiles(PortalFilesTest.configuration(null), reader),
                reader,
                troubles,
                new PortalWarnings(new SimpleMeterRegistry()));
        private final PortalUpdates updates = new PortalUpdates(inForce, rows);

        void look() {
            now(updates.lookAtRows());
        }
    }
}
