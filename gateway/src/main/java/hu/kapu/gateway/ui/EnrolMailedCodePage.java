package hu.kapu.gateway.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The code of the mail that shows that the citizen reaches the mailbox.
 *
 * @param mail the newest mail, if one has been asked for
 */
public record EnrolMailedCodePage(
        Layout layout, String maskedAddress, EmailCodePage.@Nullable Mail mail, List<Refusal> errors) implements Page {}
