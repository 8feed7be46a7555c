package hu.kapu.gateway.ui;

import java.util.List;

/**
 * The six digits of the authenticator app.
 *
 * @param justEnrolled the code used to finish the enrolment is spent, so the page says to wait for the next
 */
public record CodePage(Layout layout, boolean justEnrolled, List<Refusal> errors) implements Page {}
