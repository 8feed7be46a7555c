package hu.kapu.kit.readiness;

import java.util.List;

/** The service does not start; the message lists every finding. */
public class NotFitForProduction extends RuntimeException {
    public NotFitForProduction(List<String> findings) {
        super("not fit for production:\n- " + String.join("\n- ", findings));
    }
}
