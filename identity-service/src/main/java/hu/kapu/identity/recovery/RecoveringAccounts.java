package hu.kapu.identity.recovery;

import hu.kapu.identity.citizen.AddressInForce;
import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.CitizenStatus;
import hu.kapu.kit.sealing.KeyedHash;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whether a recovery may still go on: the account is open, and the address to which the code went still counts. */
@ApplicationScoped
class RecoveringAccounts {
    private final AddressInForce addressInForce;
    private final KeyedHash keyedHash;

    RecoveringAccounts(AddressInForce addressInForce, KeyedHash keyedHash) {
        this.addressInForce = addressInForce;
        this.keyedHash = keyedHash;
    }

    /** The citizen, reached at the address that counts; empty when the pair of name and address is another by now. */
    Uni<Optional<CitizenAccount>> fitting(Optional<CitizenAccount> found, byte[] pairKey) {
        return found.filter(account -> account.status() == CitizenStatus.ACTIVE)
                .map(account -> addressInForce
                        .applied(account)
                        .map(reached -> Optional.of(reached)
                                .filter(owner -> ForgottenPassword.of(owner).isPairKey(keyedHash, pairKey))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }
}
