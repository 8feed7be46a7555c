package hu.kapu.gateway.ui;

import java.util.List;

/**
 * The QR code with its two other ways in, and the fields that prove that the app works.
 *
 * @param qrSvg a complete {@code <svg>} element, without inline styles
 * @param secretGroups the base32 secret in groups of four
 * @param label the entry's name in the app
 * @param askPassword whether the password is wanted once more
 * @param otherWay whether the code can come by e-mail instead
 */
public record EnrolScanPage(
        Layout layout,
        String qrSvg,
        String otpauthUri,
        List<String> secretGroups,
        String label,
        boolean askPassword,
        boolean otherWay,
        List<Refusal> errors)
        implements Page {}
