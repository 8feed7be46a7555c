package hu.kapu.secondfactor.changes;

import hu.kapu.secondfactor.changes.Right.FactorProofMissing;
import hu.kapu.secondfactor.changes.Right.PasswordProofMissing;
import hu.kapu.secondfactor.changes.Right.Proven;
import hu.kapu.secondfactor.changes.Right.RecentlyReset;
import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.proof.Proof;
import hu.kapu.secondfactor.proof.Proofs;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.RequesterSettings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Judges who may change factors. A password alone never does while the citizen has one. */
@ApplicationScoped
public class Rights {
    private final Proofs proofs;
    private final RequesterSettings passwords;

    Rights(Proofs proofs, RequesterSettings passwords) {
        this.proofs = proofs;
        this.passwords = passwords;
    }

    /** By a factor that can be used now. To be asked under the lock of the citizen's row. */
    public Uni<Right> of(SqlClient client, Requester requester, Instant now) {
        return proofs.current(client, requester.transaction(), requester.citizen(), now)
                .map(proof -> judge(requester, proof));
    }

    /** By a factor that may have ended since the code was accepted; for taking back what a stranger did. */
    public Uni<Right> byAnyFactor(SqlClient client, Requester requester, Instant now) {
        return proofs.newest(client, requester.transaction(), requester.citizen(), now)
                .map(proof -> judge(requester, proof));
    }

    private Right judge(Requester requester, Optional<Proof> proof) {
        if (!requester.passwordWithin(passwords.passwordForChanges())) {
            return new PasswordProofMissing();
        }
        if (proof.isEmpty()) {
            return new FactorProofMissing();
        }
        return requester
                .restrictedUntil()
                .filter(until -> proof.get().method() != FactorMethod.TOTP)
                .<Right>map(RecentlyReset::new)
                .orElseGet(() -> new Proven(proof.get()));
    }
}
