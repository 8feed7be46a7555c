package hu.kapu.gateway.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hu.kapu.gateway.TableRows;
import hu.kapu.gateway.scope.ApiCaller;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A request that creates something, sent twice. */
@QuarkusTest
class IdempotencyTest {
    private static final ApiCaller CALLER = new ApiCaller.Client("registry", "The registry", Set.of());

    @Inject
    Idempotency idempotency;

    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    @Inject
    IdempotencyRows table;

    @Inject
    TableRows rows;

    @Inject
    Pool pool;

    private final AtomicInteger created = new AtomicInteger();
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void realTimeAgain() {
        clock.release();
    }

    @Test
    void the_repetition_gets_the_first_answer_and_creates_nothing() {
        Response first = send(key, "POST /portals {}");
        Response again = send(key, "POST /portals {}");

        assertThat(created).hasValue(1);
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getHeaderString("Location")).isEqualTo(first.getHeaderString("Location"));
        assertThat(again.getHeaderString("ETag")).isEqualTo("\"1\"");
        assertThat(again.getEntity()).isEqualTo("{\"secret\":\"s1\"}");
        assertThat(again.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        send(key, "POST /portals {}");

        Response other = send(key, "POST /portals {\"id\":1}");

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getEntity().toString()).contains("idempotency-key-reused");
        assertThat(created).hasValue(1);
    }

    @Test
    void keys_belong_to_their_callers_and_no_key_is_no_promise() {
        send(key, "POST /portals {}");
        join(idempotency.once(new ApiCaller.Portal("eeszt", Set.of()), key, "POST /portals {}", keeper -> create()));
        send(null, "POST /portals {}");
        send(null, "POST /portals {}");

        assertThat(created).hasValue(4);
    }

    @Test
    void of_many_at_once_one_is_carried_out() {
        List<CompletableFuture<Response>> all = Stream.generate(
                        () -> idempotency.once(CALLER, key, "POST /portals {}", keeper -> create()))
                .limit(20)
                .map(each -> each.subscribeAsCompletionStage())
                .toList();
        List<Integer> answers =
                all.stream().map(each -> each.join().getStatus()).toList();

        assertThat(created).hasValue(1);
        assertThat(answers).allMatch(status -> status == 201 || status == 409).contains(201);
    }

    @Test
    void a_fault_leaves_the_key_free() {
        Response fault = join(idempotency.once(
                CALLER,
                key,
                "POST /portals {}",
                keeper -> Uni.createFrom().item(Response.status(503).build())));
        assertThat(fault.getStatus()).isEqualTo(503);

        assertThat(send(key, "POST /portals {}").getStatus()).isEqualTo(201);
    }

    @Test
    void an_answer_that_was_kept_with_its_effect_is_there_when_the_instance_died_before_it_could_say_so() {
        Uni<Response> lost = idempotency.once(
                CALLER,
                key,
                "POST /portals {}",
                keeper -> create().call(answer -> pool.withTransaction(connection -> keeper.keep(connection, answer)))
                        .onItem()
                        .failWith(answer -> new IllegalStateException("killed")));
        assertThatThrownBy(() -> join(lost)).hasMessageContaining("killed");

        Response again = send(key, "POST /portals {}");

        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
        assertThat(created).hasValue(1);
    }

    @Test
    void an_effect_that_was_rolled_back_leaves_no_answer() {
        Uni<Response> rolledBack = idempotency.once(
                CALLER,
                key,
                "POST /portals {}",
                keeper -> create().call(answer -> pool.withTransaction(connection -> keeper.keep(connection, answer)
                        .onItem()
                        .failWith(kept -> new IllegalStateException("rolled back")))));
        assertThatThrownBy(() -> join(rolledBack)).hasMessageContaining("rolled back");

        assertThat(send(key, "POST /portals {}").getHeaderString("Idempotency-Replayed"))
                .isNull();
        assertThat(created).hasValue(2);
    }

    @Test
    void whoever_was_so_slow_that_another_took_over_has_done_nothing() {
        clock.set(clock.instant());
        Response slow = join(idempotency.once(
                CALLER,
                key,
                "POST /portals {}",
                keeper -> takeOver()
                        .chain(() -> pool.withTransaction(connection -> connection
                                .preparedQuery("insert into spent_proof (proof_hash, expires_at)"
                                        + " values (sha256(convert_to($1::text, 'UTF8')), '2099-01-01 00:00Z')")
                                .execute(Tuple.of(key))
                                .chain(() -> keeper.keep(
                                        connection, Response.status(201).build()))))
                        .replaceWith(Response.status(201).build())));

        assertThat(slow.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
        assertThat(created).hasValue(1);
        assertThat(rows.count("spent_proof where proof_hash = sha256(convert_to('" + key + "', 'UTF8'))"))
                .isZero();
    }

    private Uni<Response> takeOver() {
        clock.advance(Duration.ofMinutes(2));
        return idempotency.once(CALLER, key, "POST /portals {}", keeper -> create());
    }

    @Test
    void one_run_forgets_every_old_key_and_not_a_batch_of_them() {
        rows.change("""
                insert into idempotency_key (caller, key, request_hash, created_at)
                select 'client:long-ago', n::text, ''::bytea, timestamptz '2024-01-01 00:00Z'
                from generate_series(1, 2500) n
                """);

        table.forgetOld().await().indefinitely();

        assertThat(rows.count("idempotency_key where caller = 'client:long-ago'"))
                .isZero();
    }

    @Test
    void after_a_day_the_key_is_as_good_as_new() {
        send(key, "POST /portals {}");
        clock.advance(Duration.ofHours(24).plusSeconds(1));

        assertThat(send(key, "POST /portals {\"id\":2}").getStatus()).isEqualTo(201);
        assertThat(created).hasValue(2);
    }

    @Test
    void a_key_that_is_none_is_refused() {
        assertThat(send("with a space", "x").getStatus()).isEqualTo(400);
        assertThat(send("x".repeat(129), "x").getStatus()).isEqualTo(400);
        assertThat(created).hasValue(0);
    }

    @Test
    void the_answer_lies_in_the_database_sealed() throws SQLException {
        send(key, "POST /portals {}");

        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select encode(sealed_answer, 'escape') from idempotency_key where key = ?")) {
            statement.setString(1, key);
            ResultSet rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).doesNotContain("secret");
        }
    }

    private Response send(@Nullable String usedKey, String request) {
        return join(idempotency.once(CALLER, usedKey, request, keeper -> create()));
    }

    private Uni<Response> create() {
        return Uni.createFrom()
                .item(() -> Response.status(201)
                        .header("Location", "/portals/" + created.incrementAndGet())
                        .header("ETag", "\"" + created.get() + "\"")
                        .entity(Map.of("secret", "s" + created.get()))
                        .build());
    }

    private static Response join(Uni<Response> answer) {
        return answer.subscribeAsCompletionStage().join();
    }
}
