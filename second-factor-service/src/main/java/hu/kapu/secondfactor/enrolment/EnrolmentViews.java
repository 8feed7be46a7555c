package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.emailcode.EmailFlow;
import hu.kapu.secondfactor.emailcode.ReadEmailCode;
import hu.kapu.secondfactor.enrolment.EnrolmentView.ConfirmAddress;
import hu.kapu.secondfactor.enrolment.EnrolmentView.Confirmed;
import hu.kapu.secondfactor.enrolment.EnrolmentView.KeepDeletionCode;
import hu.kapu.secondfactor.enrolment.EnrolmentView.Scan;
import hu.kapu.secondfactor.enrolment.PendingEnrolment.EnrolmentConfirmation;
import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.totp.OtpauthUri;
import hu.kapu.secondfactor.totp.QrCaption;
import hu.kapu.secondfactor.totp.QrCode;
import hu.kapu.secondfactor.totp.TotpSecret;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;

/** Opens a pending enrolment for its page. Pictures are drawn on a small worker pool, away from the event loop. */
@ApplicationScoped
class EnrolmentViews {
    private static final int DRAWING_THREADS = 2;

    private final EnrolmentSeals seals;
    private final ReadEmailCode readEmailCode;
    private final WorkerExecutor drawing;

    EnrolmentViews(EnrolmentSeals seals, ReadEmailCode readEmailCode, Vertx vertx) {
        this.seals = seals;
        this.readEmailCode = readEmailCode;
        this.drawing = vertx.createSharedWorkerExecutor("kapu-drawing", DRAWING_THREADS);
    }

    @PreDestroy
    void stop() {
        drawing.closeAndForget();
    }

    Uni<EnrolmentView> of(PendingEnrolment pending, QrCaption caption) {
        return pending.confirmation()
                .map(confirmation -> Uni.createFrom().item(confirmed(pending, confirmation)))
                .orElseGet(() -> unconfirmed(pending, caption));
    }

    private Uni<EnrolmentView> unconfirmed(PendingEnrolment pending, QrCaption caption) {
        return pending.secret().isPresent()
                ? drawing.executeBlocking(() -> scan(pending, caption), false)
                : confirmAddress(pending);
    }

    private Uni<EnrolmentView> confirmAddress(PendingEnrolment pending) {
        return readEmailCode
                .view(EmailFlow.enrolment(pending.citizen(), pending.id()))
                .map(challenge -> new ConfirmAddress(
                        pending.id(),
                        pending.aim().kind(),
                        method(pending),
                        "confirm-address",
                        challenge.orElse(null),
                        pending.expiresAt()));
    }

    private EnrolmentView confirmed(PendingEnrolment pending, EnrolmentConfirmation confirmation) {
        return confirmation
                .sealedDeletionCode()
                .<EnrolmentView>map(code -> keepDeletionCode(pending, code))
                .orElseGet(() -> new Confirmed(
                        pending.id(), pending.aim().kind(), method(pending), "confirmed", pending.expiresAt()));
    }

    private KeepDeletionCode keepDeletionCode(PendingEnrolment pending, Buffer code) {
        return new KeepDeletionCode(
                pending.id(),
                pending.aim().kind(),
                pending.aim().method().map(FactorMethod::wireName).orElse(null),
                "deletion-code",
                seals.deletionCodeOf(pending, code).printed(),
                pending.expiresAt());
    }

    private Scan scan(PendingEnrolment pending, QrCaption caption) {
        TotpSecret secret = seals.secretOf(pending);
        String uri = OtpauthUri.of(secret, pending.label());
        QrCode qr = QrCode.of(uri);
        return new Scan(
                pending.id(),
                pending.aim().kind(),
                method(pending),
                "scan",
                pending.label().account(),
                secret.base32(),
                uri,
                qr.svg(caption),
                Base64.getEncoder().encodeToString(qr.png()),
                pending.expiresAt());
    }

    private static String method(PendingEnrolment pending) {
        return pending.aim().method().orElseThrow().wireName();
    }
}
