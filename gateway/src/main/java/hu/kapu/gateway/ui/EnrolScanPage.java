package hu.kapu.gateway.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The QR code with its two other ways in, and the fields that prove that the app works.
 *
 * @param qrSvg a complete {@code <svg>} element, without inline styles
 * @param secretGroups the base32 secret in groups of four
 * @param label the entry's name in the app
 * @param askPassword whether the password is wanted once more
 * @param otherWay whether the code can come by e-mail instead
 * @param clock how wrong the phone's clock is, once that is certain
 */
public record EnrolScanPage(
        Layout layout,
        String qrSvg,
        String otpauthUri,
        List<String> secretGroups,
        String label,
        boolean askPassword,
        boolean otherWay,
        @Nullable ClockOffset clock,
        List<Refusal> errors)
        implements Page {}
