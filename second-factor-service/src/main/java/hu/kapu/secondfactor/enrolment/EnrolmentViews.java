package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.enrolment.EnrolmentView.KeepDeletionCode;
import hu.kapu.secondfactor.enrolment.EnrolmentView.Scan;
import hu.kapu.secondfactor.enrolment.PendingEnrolment.EnrolmentConfirmation;
import hu.kapu.secondfactor.totp.OtpauthUri;
import hu.kapu.secondfactor.totp.QrCaption;
import hu.kapu.secondfactor.totp.QrCode;
import hu.kapu.secondfactor.totp.TotpSecret;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;

/** Opens a pending enrolment for its page. Pictures are drawn on a small worker pool, away from the event loop. */
@ApplicationScoped
class EnrolmentViews {
    private static final int DRAWING_THREADS = 2;

    private final EnrolmentSeals seals;
    private final WorkerExecutor drawing;

    EnrolmentViews(EnrolmentSeals seals, Vertx vertx) {
        this.seals = seals;
        this.drawing = vertx.createSharedWorkerExecutor("kapu-drawing", DRAWING_THREADS);
    }

    @PreDestroy
    void stop() {
        drawing.closeAndForget();
    }

    Uni<EnrolmentView> of(PendingEnrolment pending, QrCaption caption) {
        return pending.confirmation()
                .<Uni<EnrolmentView>>map(confirmation -> Uni.createFrom().item(keepDeletionCode(pending, confirmation)))
                .orElseGet(() -> drawing.executeBlocking(() -> scan(pending, caption), false));
    }

    private KeepDeletionCode keepDeletionCode(PendingEnrolment pending, EnrolmentConfirmation confirmation) {
        return new KeepDeletionCode(
                pending.id(),
                "deletion-code",
                seals.deletionCodeOf(pending, confirmation).printed(),
                pending.expiresAt());
    }

    private Scan scan(PendingEnrolment pending, QrCaption caption) {
        TotpSecret secret = seals.secretOf(pending);
        String uri = OtpauthUri.of(secret, pending.label());
        QrCode qr = QrCode.of(uri);
        return new Scan(
                pending.id(),
                "scan",
                pending.label().account(),
                secret.base32(),
                uri,
                qr.svg(caption),
                Base64.getEncoder().encodeToString(qr.png()),
                pending.expiresAt());
    }
}
