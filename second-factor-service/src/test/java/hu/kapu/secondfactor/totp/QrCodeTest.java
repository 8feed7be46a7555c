package hu.kapu.secondfactor.totp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class QrCodeTest {
    private static final String TEXT =
            "otpauth://totp/%C3%9Cgyf%C3%A9lkapu%2B:anna.kovacs%20%28C0DE%29?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                    + "&issuer=%C3%9Cgyf%C3%A9lkapu%2B&algorithm=SHA1&digits=6&period=30";
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    private final QrCode qr = QrCode.of(TEXT);

    @Test
    void the_png_can_be_scanned() throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(qr.png()));

        assertThat(image.getWidth()).isGreaterThan(200);
        assertThat(scan(image)).isEqualTo(TEXT);
    }

    @Test
    void the_svg_draws_the_same_picture() throws Exception {
        assertThat(scan(drawn(qr.svg(QrCaption.inLanguage("hu"))))).isEqualTo(TEXT);
    }

    @Test
    void the_svg_has_a_white_quiet_zone_of_four_modules() throws Exception {
        Element svg = parsed(qr.svg(QrCaption.inLanguage("hu")));
        Element ground = (Element) svg.getElementsByTagName("rect").item(0);
        Matcher bars = BAR.matcher(path(svg));

        assertThat(ground.getAttribute("fill")).isEqualTo("#fff");
        assertThat(bars.results()
                        .mapToInt(bar -> Integer.parseInt(bar.group(1)))
                        .min())
                .hasValue(4);
    }

    @Test
    void the_svg_is_named_for_screen_readers_in_the_language_of_the_page() throws Exception {
        Element hungarian = parsed(qr.svg(QrCaption.inLanguage("hu,en;q=0.5")));
        Element english = parsed(qr.svg(QrCaption.inLanguage("en-GB")));

        assertThat(hungarian.getAttribute("role")).isEqualTo("img");
        assertThat(hungarian.getAttribute("aria-labelledby")).isEqualTo("qr-title qr-desc");
        assertThat(text(hungarian, "title")).startsWith("QR-kód");
        assertThat(text(english, "title")).startsWith("QR code");
        assertThat(text(english, "desc")).isNotBlank();
    }

    @Test
    void the_svg_contains_no_script_style_or_secret_text() {
        String svg = qr.svg(new QrCaption("<script>", "\"&\""));

        assertThat(svg).doesNotContain("<script", "style", "otpauth", "href").contains("&lt;script&gt;");
    }

    private static String scan(BufferedImage image) throws Exception {
        var source = new BufferedImageLuminanceSource(image);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private static BufferedImage drawn(String svg) throws Exception {
        Element element = parsed(svg);
        int modules = Integer.parseInt(element.getAttribute("viewBox").split(" ", -1)[2]);
        int scale = 8;
        var image = new BufferedImage(modules * scale, modules * scale, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        Matcher bar = BAR.matcher(path(element));
        while (bar.find()) {
            pen.fillRect(
                    Integer.parseInt(bar.group(1)) * scale,
                    Integer.parseInt(bar.group(2)) * scale,
                    Integer.parseInt(bar.group(3)) * scale,
                    scale);
        }
        return image;
    }

    private static Element parsed(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static String path(Element svg) {
        return ((Element) svg.getElementsByTagName("path").item(0)).getAttribute("d");
    }

    private static String text(Element svg, String tag) {
        return svg.getElementsByTagName(tag).item(0).getTextContent();
    }
}
