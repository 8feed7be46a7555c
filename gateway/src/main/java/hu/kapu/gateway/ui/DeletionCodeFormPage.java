package hu.kapu.gateway.ui;

import java.util.List;

/**
 * Password and deletion code: to end all second factors, or only to try whether the code was written down rightly.
 *
 * @param trial nothing is ended
 * @param names what would end
 */
public record DeletionCodeFormPage(Layout layout, boolean trial, List<String> names, List<Refusal> errors)
        implements Page {}
