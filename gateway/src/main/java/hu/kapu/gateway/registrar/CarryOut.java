package hu.kapu.gateway.registrar;

import hu.kapu.gateway.clients.CitizenAccount;
import hu.kapu.gateway.clients.RegistrarAnswer;
import hu.kapu.gateway.clients.RegistrarIdentity;
import hu.kapu.gateway.clients.Removals;
import hu.kapu.gateway.registrar.CaseContent.ChangeEmail;
import hu.kapu.gateway.registrar.CaseContent.CorrectIdentity;
import hu.kapu.gateway.registrar.CaseContent.RemoveSecondFactors;
import hu.kapu.gateway.registrar.CaseContent.Unfreeze;
import hu.kapu.gateway.session.EndAccess;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Carries out an approved case under its own id, as often as needed: the services answer a repeated id with what they
 * did before, and only one of us writes down that it is done.
 */
@ApplicationScoped
class CarryOut {
    private final RegistrarIdentity identity;
    private final Removals removals;
    private final EndAccess endAccess;
    private final SettleCase settle;

    CarryOut(RegistrarIdentity identity, Removals removals, EndAccess endAccess, SettleCase settle) {
        this.identity = identity;
        this.removals = removals;
        this.endAccess = endAccess;
        this.settle = settle;
    }

    /** The state reached; {@code APPROVED} when it is not known whether it was done. */
    Uni<CaseState> of(RegistrarCase approved) {
        Optional<CaseContent> content = approved.content();
        return approved.state() == CaseState.APPROVED && content.isPresent()
                ? act(approved, content.get())
                : Uni.createFrom().item(approved.state());
    }

    private Uni<CaseState> act(RegistrarCase approved, CaseContent content) {
        UUID citizen = approved.citizenId();
        return switch (content) {
            case CorrectIdentity(var corrected) ->
                identity.correctIdentity(citizen, approved.id(), corrected, approved.office())
                        .chain(answer -> written(approved, answer));
            case ChangeEmail(String email) ->
                endingAccess(approved, () -> identity.changeEmail(citizen, approved.id(), email));
            case Unfreeze() -> endingAccess(approved, () -> identity.unfreeze(citizen, approved.id()));
            case RemoveSecondFactors() ->
                withAccount(
                        approved,
                        account -> endingAccess(
                                approved, () -> removals.remove(citizen, approved.id(), account.sealedRecipient())));
            case CaseContent.GrantRole grant ->
                withAccount(approved, account -> settle.granted(approved, grant, account));
        };
    }

    /**
     * What the factors or the former password opened, or codes and letters to the former address, ends before the call
     * and once more before the answer.
     */
    private Uni<CaseState> endingAccess(RegistrarCase approved, Supplier<Uni<? extends RegistrarAnswer>> call) {
        return endAccess
                .everywhere(approved.citizenId())
                .chain(call)
                .chain(answer -> written(approved, answer))
                .call(() -> endAccess.everywhere(approved.citizenId()));
    }

    private interface ForAccount {
        Uni<CaseState> act(CitizenAccount.Known account);
    }

    private Uni<CaseState> withAccount(RegistrarCase approved, ForAccount next) {
        return identity.account(approved.citizenId()).chain(account -> switch (account) {
            case CitizenAccount.Known known -> next.act(known);
            case CitizenAccount.Unknown() -> settle.impossible(approved);
            case CitizenAccount.Unavailable() -> Uni.createFrom().item(CaseState.APPROVED);
        });
    }

    private Uni<CaseState> written(RegistrarCase approved, RegistrarAnswer answer) {
        return switch (answer) {
            case RegistrarAnswer.Done ignored -> settle.done(approved);
            case RegistrarAnswer.Refused ignored -> settle.impossible(approved);
            case RegistrarAnswer.Unavailable() -> Uni.createFrom().item(CaseState.APPROVED);
        };
    }
}
