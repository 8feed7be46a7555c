package hu.kapu.identity.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS Signature Version 4 for S3, in the authorization header (Amazon S3 API Reference, "Authenticating Requests"); the
 * whole request is signed.
 */
final class SignatureV4 {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DAY = 8;
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private final String region;
    private final String accessKey;
    private final String secretKey;

    SignatureV4(String region, String accessKey, String secretKey) {
        this.region = region;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
    }

    static String stamp(Instant instant) {
        return STAMP.format(instant);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * The value of the header {@code Authorization}.
     *
     * @param path as it goes over the wire, encoded
     * @param headers all that are sent, by their names in lower case; with host, x-amz-date and x-amz-content-sha256
     */
    String authorization(String method, String path, SortedMap<String, String> headers) {
        String stamp = headers.get("x-amz-date");
        if (stamp == null) {
            throw new IllegalArgumentException("no x-amz-date");
        }
        String day = stamp.substring(0, DAY);
        String scope = day + '/' + region + "/s3/aws4_request";
        String names = String.join(";", headers.keySet());
        String lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ':' + header.getValue().strip() + '\n')
                .collect(Collectors.joining());
        String request =
                String.join("\n", method, path, "", lines, names, headers.getOrDefault("x-amz-content-sha256", ""));
        String toSign = String.join("\n", ALGORITHM, stamp, scope, hex(Chain.sha256(request.getBytes(UTF_8))));
        String signature = hex(mac(key(day), toSign));
        return ALGORITHM + " Credential=" + accessKey + '/' + scope + ",SignedHeaders=" + names + ",Signature="
                + signature;
    }

    private byte[] key(String day) {
        byte[] ofDay = mac(("AWS4" + secretKey).getBytes(UTF_8), day);
        return mac(mac(mac(ofDay, region), "s3"), "aws4_request");
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
