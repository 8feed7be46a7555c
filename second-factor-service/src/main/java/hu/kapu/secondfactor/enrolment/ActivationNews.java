package hu.kapu.secondfactor.enrolment;

import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.outbox.OutboxEvent;
import hu.kapu.secondfactor.enrolment.Activation.Work;
import hu.kapu.secondfactor.letters.FactorLetter;
import hu.kapu.secondfactor.letters.FactorLetters;
import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.state.SecondFactorEvents;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells other services, and the citizen by letter, what a finished enrolment changed. */
@ApplicationScoped
class ActivationNews {
    private final Outbox outbox;
    private final FactorLetters letters;

    ActivationNews(Outbox outbox, FactorLetters letters) {
        this.outbox = outbox;
        this.letters = letters;
    }

    Uni<Void> tell(SqlConnection connection, Work work) {
        UUID citizen = work.pending().citizen();
        List<OutboxEvent> news = Stream.of(
                        change(work).stream(),
                        work
                                .deletionCode()
                                .map(code -> SecondFactorEvents.deletionCodeIssued(citizen, work.now()))
                                .stream(),
                        Stream.of(letters.request(citizen, work.recipient(), letter(work), work.now())))
                .flatMap(events -> events)
                .toList();
        return Multi.createFrom()
                .iterable(news)
                .onItem()
                .transformToUniAndConcatenate(event -> outbox.append(connection, event))
                .collect()
                .last();
    }

    private static Optional<OutboxEvent> change(Work work) {
        PendingEnrolment pending = work.pending();
        return switch (pending.aim()) {
            case Aim.First(FactorMethod method) -> Optional.of(activated(work, method));
            case Aim.Additional(FactorMethod method, UUID proof) -> Optional.of(activated(work, method));
            case Aim.Replacement(UUID old, UUID proof) ->
                Optional.of(SecondFactorEvents.authenticatorReplaced(pending.citizen(), old, pending.id(), work.now()));
            case Aim.NewDeletionCode newDeletionCode -> Optional.empty();
        };
    }

    private static OutboxEvent activated(Work work, FactorMethod method) {
        PendingEnrolment pending = work.pending();
        return switch (method) {
            case TOTP ->
                SecondFactorEvents.authenticatorActivated(
                        pending.citizen(), pending.id(), pending.aim().kind(), work.now());
            case EMAIL_CODE ->
                SecondFactorEvents.emailCodeActivated(
                        pending.citizen(), pending.id(), pending.aim().kind(), work.now());
        };
    }

    private static FactorLetter letter(Work work) {
        PendingEnrolment pending = work.pending();
        return switch (pending.aim()) {
            case Aim.First(FactorMethod method) -> FactorLetter.active(method);
            case Aim.Additional(FactorMethod method, UUID proof) -> FactorLetter.added(method, label(pending, method));
            case Aim.Replacement replacement -> FactorLetter.replaced(pending.finalLabel());
            case Aim.NewDeletionCode newDeletionCode -> FactorLetter.deletionCodeReplaced();
        };
    }

    private static Optional<String> label(PendingEnrolment pending, FactorMethod method) {
        return method == FactorMethod.TOTP ? Optional.of(pending.finalLabel()) : Optional.empty();
    }
}
