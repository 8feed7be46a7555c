package hu.kapu.secondfactor.totp;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * A QR picture (ISO/IEC 18004, level M) on its own white ground with the four quiet modules the standard asks for,
 * so that it can be scanned from a dark page as well.
 */
public final class QrCode {
    private static final int QUIET_MODULES = 4;
    private static final int PNG_PIXELS_PER_MODULE = 6;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /** Draws the text with one point per module. */
    public static QrCode of(String text) {
        try {
            return new QrCode(new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES)));
        } catch (WriterException e) {
            throw new IllegalArgumentException("the text does not fit a QR code", e);
        }
    }

    /** An SVG element to stand inside a page: no script, style or external part, named for screen readers. */
    public String svg(QrCaption caption) {
        int size = modules.getWidth();
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" \
                aria-labelledby="qr-title qr-desc" shape-rendering="crispEdges">\
                <title id="qr-title">%2$s</title><desc id="qr-desc">%3$s</desc>\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path fill="#000" d="%4$s"/></svg>""".formatted(size, escape(caption.title()), escape(caption.description()), path());
    }

    public byte[] png() {
        var out = new ByteArrayOutputStream();
        try {
            MatrixToImageWriter.writeToStream(enlarged(), "PNG", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** One horizontal bar per run of dark modules. */
    private String path() {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int end = x;
                while (end < modules.getWidth() && modules.get(end, y)) {
                    end++;
                }
                if (end > x) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x, y, end - x, end - x));
                }
                x = end + 1;
            }
        }
        return path.toString();
    }

    private BitMatrix enlarged() {
        var large = new BitMatrix(modules.getWidth() * PNG_PIXELS_PER_MODULE);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    large.setRegion(
                            x * PNG_PIXELS_PER_MODULE,
                            y * PNG_PIXELS_PER_MODULE,
                            PNG_PIXELS_PER_MODULE,
                            PNG_PIXELS_PER_MODULE);
                }
            }
        }
        return large;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
