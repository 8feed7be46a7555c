package hu.kapu.gateway.enrolment;

import hu.kapu.gateway.clients.Enrolment;
import hu.kapu.gateway.clients.EnrolmentKind;
import hu.kapu.gateway.ui.Layout;

/** Which page belongs to a stage, and which of how many steps it is. */
final class Stages {
    static final String APP = "/qr";
    static final String MAILED_CODE = "/email/kod";
    static final String DELETION_CODE = "/torlokod";
    static final String CONFIRMED = "/befejezes";
    static final String DONE = "/kesz";

    private Stages() {}

    static String page(Enrolment.Stage stage) {
        return switch (stage) {
            case Enrolment.Scan ignored -> APP;
            case Enrolment.ConfirmAddress ignored -> MAILED_CODE;
            case Enrolment.DeletionCode ignored -> DELETION_CODE;
            case Enrolment.Confirmed ignored -> CONFIRMED;
            case Enrolment.Completed ignored -> DONE;
        };
    }

    /** Proving the factor, keeping the deletion code, done; some kinds lack one of them. */
    static Layout counted(Layout layout, EnrolmentKind kind, String page) {
        int of = kind == EnrolmentKind.ADDITIONAL || kind == EnrolmentKind.DELETION_CODE ? 2 : 3;
        return switch (page) {
            case DONE, CONFIRMED -> layout.atStep(of, of);
            case DELETION_CODE -> layout.atStep(of - 1, of);
            default -> layout.atStep(1, of);
        };
    }
}
