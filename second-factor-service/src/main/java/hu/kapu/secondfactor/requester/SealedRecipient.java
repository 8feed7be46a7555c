package hu.kapu.secondfactor.requester;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The citizen's mail address as identity sealed it for the mail service; handed on unread.
 *
 * @param base64 the sealed bytes, RFC 4648 section 4
 */
@Schema(type = SchemaType.STRING, format = "byte")
public record SealedRecipient(String base64) {
    private static final int LONGEST = 8192;

    public SealedRecipient {
        if (base64.isEmpty() || base64.length() > LONGEST || !isBase64(base64)) {
            throw new IllegalArgumentException("not a sealed recipient");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SealedRecipient of(String base64) {
        return new SealedRecipient(base64);
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
