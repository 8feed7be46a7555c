package hu.kapu.identity.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.identity.Database;
import hu.kapu.identity.IdentityTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to the history behind the service's back, the operator's command tells where. */
@IdentityTest
@SuppressWarnings("NullAway.Init")
class VerifyHistoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long POSITION = 3;

    @Inject
    Told told;

    @Inject
    Database database;

    @Inject
    Pool pool;

    @Inject
    CheckpointLog log;

    @Inject
    CheckpointKeys keys;

    @Inject
    Clock clock;

    @Inject
    VerifyHistoryCommand command;

    @TempDir
    Path folder;

    private final UUID citizen = UUID.randomUUID();
    private final UUID neighbour = UUID.randomUUID();

    @BeforeEach
    void twoHistoriesWithCheckpoints() {
        for (String table : List.of("history_entry", "history_head", "history_checkpoint")) {
            run("delete from " + table);
        }
        for (int i = 1; i <= 5; i++) {
            told.signIn(citizen, "portal-" + i);
            told.signIn(neighbour, "portal-" + i);
            if (i == POSITION) {
                checkpoint();
            }
        }
        checkpoint();
    }

    @Test
    void aHistoryThatNobodyTouchedIsAsItWas() {
        assertThat(verdict()).contains("10 entries of 2 citizens read, 2 checkpoints: everything is as it was");
        assertThat(exitCode()).isZero();
        assertThat(exitCode("--passes", "7")).isZero();
    }

    @Test
    void anEditedEntryIsFound() {
        run("update history_entry set content = replace(content, 'portal-2', 'portal-9')");

        assertFound(citizen + " position 2: edited", neighbour + " position 2: edited");
    }

    @Test
    void anEditedTimeIsFound() {
        database.change(
                "update history_entry set at = at + interval '1 hour' where citizen_id = ? and position = 4", citizen);

        assertFound(citizen + " position 4: edited");
    }

    @Test
    void aDeletedEntryIsFound() {
        database.change("delete from history_entry where citizen_id = ? and position = 2", citizen);

        assertFound(citizen + " position 2: deleted");
    }

    @Test
    void aNewestEntryThatWentIsFoundEvenWithItsHeadPutBack() {
        database.change("delete from history_entry where citizen_id = ? and position = 5", citizen);
        database.change(
                "update history_head h set length = 4, hash = (select hash from history_entry e"
                        + " where e.citizen_id = h.citizen_id and position = 4) where citizen_id = ?",
                citizen);

        assertFound(citizen + " position 5: truncated");
    }

    @Test
    void aNewestEntryThatNoCheckpointHasSeenIsMissedByItsHead() {
        told.signIn(citizen, "portal-6");
        database.change("delete from history_entry where citizen_id = ? and position = 6", citizen);

        assertFound(citizen + " position 6: truncated");
    }

    @Test
    void aWholeChainThatWentIsFound() {
        database.change("delete from history_entry where citizen_id = ?", citizen);
        database.change("delete from history_head where citizen_id = ?", citizen);

        assertFound(citizen + " position 1: truncated");
    }

    @Test
    void anErasureWithoutCauseIsFound() {
        database.change(
                "update history_entry set salt = null, content = null where citizen_id = ? and position = 1", citizen);

        assertFound(citizen + " position 1: content removed without cause");
    }

    @Test
    void aChainThatWasRewrittenThroughoutIsFoundByAnEarlierCheckpoint() {
        database.change("delete from history_entry where citizen_id = ?", citizen);
        database.change("delete from history_head where citizen_id = ?", citizen);
        for (int i = 1; i <= 6; i++) {
            told.signIn(citizen, "somewhere-else-" + i);
        }
        checkpoint();

        assertFound(citizen + " position 3: rewritten", citizen + " position 5: rewritten");
    }

    @Test
    void checkpointsThatWentOrWereChangedAreFound() throws IOException {
        Path second = folder.resolve(FileCheckpoints.nameOf(2));
        String document = Files.readString(second);
        Files.writeString(second, document.replace("\"number\":2", "\"number\": 2"));
        assertThat(verdict()).contains("checkpoint-000000000002.jsonl: its signature does not hold");

        Files.delete(second);
        assertThat(verdict()).contains("checkpoints: 2 to 2 are missing");

        Files.writeString(second, document);
        Files.delete(folder.resolve(FileCheckpoints.nameOf(1)));
        assertThat(verdict()).contains("checkpoint-000000000002.jsonl: checkpoint 1 before it is missing");
    }

    @Test
    void aCheckpointIsNeverWrittenOver() {
        FileCheckpoints storage = new FileCheckpoints(folder);
        storage.put(9, "nine\n");
        storage.put(9, "nine\n");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> storage.put(9, "ten\n")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCheckpointCutShortByACrashIsCompleted() throws IOException {
        Path third = folder.resolve(FileCheckpoints.nameOf(3));
        Files.writeString(third, "{\"num");

        new FileCheckpoints(folder).put(3, "{\"number\":3}\n");

        assertThat(third).hasContent("{\"number\":3}\n");
    }

    @Test
    void theCommandSaysHowItIsCalled() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int code = command.run(List.of("--checkpoint", "x"), new PrintStream(told, true, UTF_8));

        assertThat(code).isEqualTo(2);
        assertThat(told.toString(UTF_8)).startsWith("usage: verify-history --checkpoints DIR");
    }

    private void assertFound(String... findings) {
        String verdict = verdict();
        assertThat(verdict).contains(findings).contains(findings.length + " findings");
        assertThat(exitCode()).isEqualTo(1);
    }

    private int exitCode(String... more) {
        return command.run(arguments(more), new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    }

    private String verdict() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int _ = command.run(arguments(), new PrintStream(told, true, UTF_8));
        return told.toString(UTF_8);
    }

    private List<String> arguments(String... more) {
        return Stream.concat(Stream.of("--checkpoints", folder.toString()), Stream.of(more))
                .toList();
    }

    private void checkpoint() {
        new WriteCheckpoints(log, new FileCheckpoints(folder), keys, clock)
                .write()
                .await()
                .atMost(PATIENCE);
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(PATIENCE);
    }
}
