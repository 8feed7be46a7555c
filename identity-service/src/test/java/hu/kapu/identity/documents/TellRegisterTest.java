package hu.kapu.identity.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.identity.ActiveCitizens;
import hu.kapu.identity.Database;
import hu.kapu.identity.IdentityTest;
import hu.kapu.kit.sealing.SecretSealer;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@IdentityTest
class TellRegisterTest {
    @Inject
    TellRegister tellRegister;

    @Inject
    ActiveCitizens citizens;

    @Inject
    SecretSealer sealer;

    @Inject
    Database database;

    @Test
    void aUseThatCannotBeToldHoldsUpNoOther() throws Throwable {
        UUID citizen = citizens.somebody().id();
        UUID broken = UUID.randomUUID();
        UUID whole = UUID.randomUUID();
        use(broken, citizen, new byte[] {1}, 2);
        use(whole, citizen, sealer.seal("123456AA KOD".getBytes(UTF_8), "document-use:" + whole), 1);

        Void _ = VertxContextSupport.subscribeAndAwait(tellRegister::tell);

        assertThat(told(whole)).isEqualTo(1);
        assertThat(told(broken)).isZero();
        database.change("delete from document_use where use_id = ?", broken);
    }

    private void use(UUID use, UUID citizen, byte[] sealedPair, int hoursAgo) {
        database.change(
                "insert into document_use (pair_key, use_id, citizen_id, attempt, used_at, sealed_pair)"
                        + " values (?, ?, ?, ?, now() - make_interval(hours => ?), ?)",
                use.toString().getBytes(UTF_8),
                use,
                citizen,
                UUID.randomUUID(),
                hoursAgo,
                sealedPair);
    }

    private long told(UUID use) {
        return database.count("select count(*) from document_use where use_id = ? and told_at is not null", use);
    }
}
