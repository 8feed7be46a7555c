package hu.kapu.gateway.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A picture of the size of a real QR code. */
final class SampleQr {

    static final String SVG = read();

    private SampleQr() {}

    private static String read() {
        try (InputStream in = SampleQr.class.getResourceAsStream("/sample-qr.svg")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
