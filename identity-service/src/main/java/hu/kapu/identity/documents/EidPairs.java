package hu.kapu.identity.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.sealing.KeyedHash;
import hu.kapu.kit.sealing.SecretSealer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Pairs and their one use. Whether a pair is used up is decided here, in the transaction of what it is used for, and
 * told to the register afterwards: nothing that happens to the register makes an account twice or half.
 */
@ApplicationScoped
public class EidPairs {
    private static final String SEAL = "document-use:";
    private static final String BETWEEN = " ";

    /** The keys from before a rotation count as well. */
    private static final String USED = """
            select citizen_id, attempt, used_at from document_use where pair_key = any($1)
            """;

    private static final String CLAIM = """
            insert into document_use (pair_key, use_id, citizen_id, attempt, used_at, sealed_pair)
            values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (pair_key) do nothing
            """;

    private final DocumentRegister register;
    private final Pool pool;
    private final KeyedHash keyedHash;
    private final SecretSealer sealer;
    private final Ids ids;
    private final DocumentSettings settings;

    EidPairs(
            DocumentRegister register,
            Pool pool,
            KeyedHash keyedHash,
            SecretSealer sealer,
            Ids ids,
            DocumentSettings settings) {
        this.register = register;
        this.pool = pool;
        this.keyedHash = keyedHash;
        this.sealer = sealer;
        this.ids = ids;
        this.settings = settings;
    }

    /** The one use of a pair. */
    public record PairUse(UUID citizen, UUID attempt, Instant at) {}

    /** Asks the register in any case, so that a used pair takes as long as one that never was. */
    public Uni<PairCheck> check(EidPair pair) {
        return use(pair)
                .chain(used -> register.check(pair)
                        .map(check -> used.isPresent() && !(check instanceof PairCheck.Unavailable)
                                ? new PairCheck.Refused()
                                : check));
    }

    /** What this very attempt has used the pair for a moment ago. */
    public Uni<Optional<PairUse>> usedBy(EidPair pair, UUID attempt, Instant now) {
        Instant since = now.minus(settings.repeatWindow());
        return use(pair)
                .map(used -> used.filter(
                        use -> use.attempt().equals(attempt) && use.at().isAfter(since)));
    }

    /** In the caller's transaction: true for exactly one caller, ever. */
    public Uni<Boolean> claim(EidPair pair, PairUse use) {
        UUID id = ids.next();
        byte[] plain = (pair.documentNumber() + BETWEEN + pair.registrationCode()).getBytes(UTF_8);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM)
                        .setParameter(1, pair.key(keyedHash))
                        .setParameter(2, id)
                        .setParameter(3, use.citizen())
                        .setParameter(4, use.attempt())
                        .setParameter(5, use.at())
                        .setParameter(6, sealer.seal(plain, SEAL + id))
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    EidPair open(UUID use, byte[] sealed) {
        String[] parts = new String(sealer.open(sealed, SEAL + use), UTF_8).split(BETWEEN, 2);
        return new EidPair(parts[0], parts[1]);
    }

    private Uni<Optional<PairUse>> use(EidPair pair) {
        Buffer[] keys = pair.keys(keyedHash).stream().map(Buffer::buffer).toArray(Buffer[]::new);
        return pool.preparedQuery(USED)
                .execute(Tuple.of((Object) keys))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(EidPairs::use));
    }

    private static PairUse use(Row row) {
        return new PairUse(
                row.getUUID("citizen_id"),
                row.getUUID("attempt"),
                row.getOffsetDateTime("used_at").toInstant());
    }
}
