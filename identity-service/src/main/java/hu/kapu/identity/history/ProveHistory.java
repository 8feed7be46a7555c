package hu.kapu.identity.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import hu.kapu.identity.history.HistoryProof.ProvenEntry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Hands a citizen the own history in a form that holds against everybody, its keeper included. */
@ApplicationScoped
class ProveHistory {
    private static final HexFormat HEX = HexFormat.of();

    private final HistoryLog history;
    private final CheckpointKeys keys;
    private final Clock clock;

    ProveHistory(HistoryLog history, CheckpointKeys keys, Clock clock) {
        this.history = history;
        this.keys = keys;
        this.clock = clock;
    }

    Uni<HistoryProof> of(UUID citizen) {
        return history.chainOf(citizen).map(chain -> proof(citizen, chain));
    }

    private HistoryProof proof(UUID citizen, List<StoredEntry> chain) {
        byte[] genesis = Chain.genesis(citizen);
        byte[] head = chain.isEmpty() ? genesis : chain.getLast().hash();
        String statement = new JsonObject()
                .put("format", HistoryProof.FORMAT)
                .put("citizen", citizen.toString())
                .put("length", chain.size())
                .put("hash", HEX.formatHex(head))
                .put("at", clock.instant().toString())
                .encode();
        return new HistoryProof(
                HistoryProof.FORMAT,
                citizen,
                HEX.formatHex(genesis),
                chain.stream().map(ProveHistory::entry).toList(),
                statement,
                Base64.getEncoder().encodeToString(keys.sign(statement.getBytes(UTF_8))),
                keys.publicKey());
    }

    private static ProvenEntry entry(StoredEntry stored) {
        byte[] salt = stored.salt();
        return new ProvenEntry(
                stored.position(),
                stored.at(),
                salt == null ? null : Base64.getEncoder().encodeToString(salt),
                stored.content(),
                HEX.formatHex(stored.commitment()),
                HEX.formatHex(stored.hash()));
    }
}
