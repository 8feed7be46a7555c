package hu.kapu.secondfactor.enrolment;

import hu.kapu.kit.sealing.SecretSealer;
import hu.kapu.secondfactor.deletioncode.DeletionCode;
import hu.kapu.secondfactor.deletioncode.DeletionCodeReading;
import hu.kapu.secondfactor.state.SealedSecret;
import hu.kapu.secondfactor.totp.TotpSecret;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Seals secret and deletion code to their enrolment: put into another row or column they do not open. */
@ApplicationScoped
class EnrolmentSeals {
    private final SecretSealer sealer;

    EnrolmentSeals(SecretSealer sealer) {
        this.sealer = sealer;
    }

    SealedSecret seal(UUID enrolment, UUID citizen, TotpSecret secret) {
        byte[] sealed = sealer.seal(secret.bytes(), context("secret", enrolment, citizen));
        return new SealedSecret(Buffer.buffer(sealed), sealer.keyIdOf(sealed));
    }

    TotpSecret secretOf(PendingEnrolment pending) {
        byte[] sealed = pending.secret().orElseThrow().bytes().getBytes();
        return TotpSecret.of(sealer.open(sealed, context("secret", pending.id(), pending.citizen())));
    }

    Buffer seal(PendingEnrolment pending, DeletionCode code) {
        byte[] printed = code.printed().getBytes(StandardCharsets.US_ASCII);
        return Buffer.buffer(sealer.seal(printed, context("deletion-code", pending.id(), pending.citizen())));
    }

    /** {@code kept} is the sealed deletion code of this enrolment. */
    DeletionCode deletionCodeOf(PendingEnrolment pending, Buffer kept) {
        byte[] printed = sealer.open(kept.getBytes(), context("deletion-code", pending.id(), pending.citizen()));
        return switch (DeletionCode.parse(new String(printed, StandardCharsets.US_ASCII))) {
            case DeletionCodeReading.Read(DeletionCode code) -> code;
            case DeletionCodeReading.WrongGroups wrong ->
                throw new IllegalStateException("a sealed deletion code has wrong check symbols");
            case DeletionCodeReading.WrongLength wrong ->
                throw new IllegalStateException("a sealed deletion code has the wrong length");
        };
    }

    private static String context(String what, UUID enrolment, UUID citizen) {
        return "enrolment-" + what + ":" + enrolment + ":" + citizen;
    }
}
