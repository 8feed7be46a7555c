package hu.kapu.identity.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The two examples of the Amazon S3 API Reference, "Signature Calculations for the Authorization Header". */
class SignatureV4Test {
    private final SignatureV4 signature =
            new SignatureV4("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    @Test
    void anObjectIsRead() {
        SortedMap<String, String> headers = headers("");
        headers.put("range", "bytes=0-9");

        assertThat(signature.authorization("GET", "/test.txt", headers))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void anObjectIsPut() {
        SortedMap<String, String> headers = headers("Welcome to Amazon S3.");
        headers.put("date", "Fri, 24 May 2013 00:00:00 GMT");
        headers.put("x-amz-storage-class", "REDUCED_REDUNDANCY");

        assertThat(signature.authorization("PUT", "/test%24file.text", headers))
                .endsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    private static SortedMap<String, String> headers(String body) {
        return new TreeMap<>(Map.of(
                "host", "examplebucket.s3.amazonaws.com",
                "x-amz-content-sha256", SignatureV4.hex(Chain.sha256(body.getBytes(UTF_8))),
                "x-amz-date", "20130524T000000Z"));
    }
}
