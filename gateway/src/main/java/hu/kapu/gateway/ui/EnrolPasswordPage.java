package hu.kapu.gateway.ui;

import java.util.List;

/** The password once more, for whoever took longer over the enrolment than the first proof counts. */
public record EnrolPasswordPage(Layout layout, List<Refusal> errors) implements Page {}
