package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.enrolment.Aim.Additional;
import hu.kapu.secondfactor.enrolment.Aim.First;
import hu.kapu.secondfactor.enrolment.Aim.NewDeletionCode;
import hu.kapu.secondfactor.enrolment.Aim.Replacement;
import hu.kapu.secondfactor.proof.FactorMethod;
import io.vertx.mutiny.sqlclient.Row;

/** Reads what an enrolment is for from its row. */
final class AimColumns {
    private AimColumns() {}

    static Aim read(Row row) {
        return switch (row.getString("kind")) {
            case "first" -> new First(method(row));
            case "additional" -> new Additional(method(row), row.getUUID("proved_by"));
            case "replacement" -> new Replacement(row.getUUID("replaces"), row.getUUID("proved_by"));
            case "deletion-code" -> new NewDeletionCode(row.getUUID("proved_by"));
            default -> throw new IllegalStateException("an enrolment of an unknown kind");
        };
    }

    private static FactorMethod method(Row row) {
        return FactorMethod.ofWireName(row.getString("method"));
    }
}
