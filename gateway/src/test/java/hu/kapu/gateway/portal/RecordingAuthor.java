package hu.kapu.gateway.portal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An author whose record is a list, or one whose record cannot be written. */
record RecordingAuthor(List<String> recorded, boolean failing) implements Author {
    static RecordingAuthor writing() {
        return new RecordingAuthor(new CopyOnWriteArrayList<>(), false);
    }

    static RecordingAuthor failingToWrite() {
        return new RecordingAuthor(new CopyOnWriteArrayList<>(), true);
    }

    @Override
    public String reference() {
        return "client:test";
    }

    @Override
    public Uni<Void> record(SqlConnection connection, String action, String portalId, Instant at) {
        if (failing) {
            return Uni.createFrom().failure(new IllegalStateException("the record cannot be written"));
        }
        recorded.add(action + " " + portalId);
        return Uni.createFrom().voidItem();
    }
}
