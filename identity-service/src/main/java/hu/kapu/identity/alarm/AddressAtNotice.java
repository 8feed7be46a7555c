package hu.kapu.identity.alarm;

import hu.kapu.identity.citizen.AddressInForce;
import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.Standing.Freeze;
import hu.kapu.identity.emailchange.FormerAddresses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** While an account is frozen, mail goes to the address that counted before the notice. */
@ApplicationScoped
class AddressAtNotice implements AddressInForce {
    private final FormerAddresses formerAddresses;

    AddressAtNotice(FormerAddresses formerAddresses) {
        this.formerAddresses = formerAddresses;
    }

    @Override
    @WithSession
    public Uni<CitizenAccount> applied(CitizenAccount citizen) {
        Freeze frozen = citizen.standing().frozen();
        return frozen == null
                ? Uni.createFrom().item(citizen)
                : formerAddresses
                        .countedAt(citizen.id(), frozen.noticeAt())
                        .map(former -> former.map(
                                        address -> citizen.reachedAt(address.email(), address.sealedRecipient()))
                                .orElse(citizen));
    }
}
