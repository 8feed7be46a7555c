package hu.kapu.identity.documents;

import hu.kapu.identity.citizen.NaturalIdentity;
import hu.kapu.kit.sealing.KeyedHash;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The register in a table of our own, filled by {@link ImportDocuments}. */
class PostgresRegister implements DocumentRegister {
    private static final ZoneId COUNTRY = ZoneId.of("Europe/Budapest");
    private static final int MAC_BYTES = 32;
    private static final String FIND = """
            select code_mac, used_by, family_name, given_name, birth_family_name, birth_given_name, birth_place, birth_date,
                   mother_family_name, mother_given_name, issued_on, valid_until
            from eid_document where document_number = $1
            """;
    private static final String USE = """
            update eid_document set used_by = $3, used_at = coalesce(used_at, $4)
            where document_number = $1 and code_mac = $2 and (used_by is null or used_by = $3)
            """;

    private final Pool pool;
    private final KeyedHash keyedHash;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PostgresRegister(Pool pool, KeyedHash keyedHash, Clock clock) {
        this.pool = pool;
        this.keyedHash = keyedHash;
        this.clock = clock;
    }

    @Override
    public Uni<PairCheck> check(EidPair pair) {
        return row(pair).map(row -> check(pair, row));
    }

    @Override
    public Uni<UseNoted> use(EidPair pair, UUID use) {
        return row(pair)
                .map(row -> row.map(PostgresRegister::codeMac).filter(mac -> pair.isCode(keyedHash, mac)))
                .chain(mac -> mac.map(stored -> use(pair, stored, use))
                        .orElseGet(() -> Uni.createFrom().item(UseNoted.REFUSED)));
    }

    private Uni<UseNoted> use(EidPair pair, byte[] mac, UUID use) {
        return pool.preparedQuery(USE)
                .execute(Tuple.of(
                        pair.documentNumber(),
                        Buffer.buffer(mac),
                        use,
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1 ? UseNoted.NOTED : UseNoted.REFUSED);
    }

    private Uni<Optional<Row>> row(EidPair pair) {
        return pool.preparedQuery(FIND).execute(Tuple.of(pair.documentNumber())).map(PostgresRegister::first);
    }

    /** Compares a code with something in any case. */
    private PairCheck check(EidPair pair, Optional<Row> row) {
        byte[] nobodys = new byte[MAC_BYTES];
        random.nextBytes(nobodys);
        boolean right =
                pair.isCode(keyedHash, row.map(PostgresRegister::codeMac).orElse(nobodys));
        LocalDate today = LocalDate.ofInstant(clock.instant(), COUNTRY);
        return row.filter(found -> right && found.getUUID("used_by") == null)
                .map(PostgresRegister::document)
                .filter(document -> !document.validUntil().isBefore(today))
                .<PairCheck>map(PairCheck.Genuine::new)
                .orElseGet(PairCheck.Refused::new);
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst();
    }

    private static byte[] codeMac(Row row) {
        return row.getBuffer("code_mac").getBytes();
    }

    private static RegisteredDocument document(Row row) {
        NaturalIdentity identity = new NaturalIdentity(
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("birth_family_name"),
                row.getString("birth_given_name"),
                row.getString("birth_place"),
                row.getLocalDate("birth_date"),
                row.getString("mother_family_name"),
                row.getString("mother_given_name"));
        return new RegisteredDocument(identity, row.getLocalDate("issued_on"), row.getLocalDate("valid_until"));
    }
}
